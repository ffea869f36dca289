// npm runs a script in the project's folder; paths that a person types are meant from where they stand.
import { chdir, env } from 'node:process'

/**
 * @param {string} folder the project's
 * @param {string} script the name of the npm script that this process is
 */
export function goWhereCalled(folder, script) {
  // Both are also inherited by whatever such a script starts, so they must speak of this very script.
  const isThisScript =
    env.npm_lifecycle_event === script && env.npm_package_json?.startsWith(folder)
  if (isThisScript && env.INIT_CWD) chdir(env.INIT_CWD)
}
