// What a reader is told when the library's folder does not take what is written.
import { Failure } from '#shared/failure'
import { errorCode } from './file-system'

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space and try again',
  EDQUOT: 'your quota on this disk is used up. Free some space and try again',
  EACCES: 'you may not write there. Change its permissions, or choose another folder',
  EPERM: 'you may not write there. Change its permissions, or choose another folder',
  EROFS: 'the disk is read-only. Choose another folder',
  ENOTDIR: 'a part of this path is a file and not a folder. Choose another folder',
  EEXIST: 'there is a file of this name. Choose another folder',
  ENOENT: 'it is not there any more. Put it back, or choose another folder',
  EIO: 'the disk reports an error. Check the disk, and choose another folder until then',
  EMFILE: 'too many files are open. Close some programs and try again',
  ENFILE: 'too many files are open. Close some programs and try again',
}

/** `cannot-write` for a failed call of the file system; any other error stays what it is. */
export function writeFailure(folder: string, error: unknown): unknown {
  const code = errorCode(error)
  if (error instanceof Failure || code === undefined) return error
  const reason = reasons[code] ?? `the system says ${code}. Try again, or choose another folder`
  return new Failure(
    'cannot-write',
    `Nothing could be saved in the folder ${folder}: ${reason}. What was saved before is unharmed.`,
    { cause: error },
  )
}
