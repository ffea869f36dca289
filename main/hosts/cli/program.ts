// The commands of the command line and how they are typed. What each of them does stands in a file of its own.
import { Command, InvalidArgumentError, Option } from 'commander'
import { importTypes } from '#shared/contract'
import { exporters } from '#shared/exporting/index'
import type { FailureValue } from '#shared/failure'
import { articleStates } from '#shared/model/article'
import { articleSorts, citationStyleIds } from '#shared/model/settings'
import { version } from '../../version'
import { annotate, annotations, deleteAnnotations, edit } from './annotations'
import { archive, unarchive } from './archive'
import { list, show } from './articles'
import { backup, backups, restore } from './backups'
import { callCommand } from './call'
import { cite } from './cite'
import { doctor } from './doctor'
import { exportAnnotations, formats } from './export'
import { history, redo, restoreState, undo } from './history'
import { importSources } from './import'
import type { CommonOptions } from './library'
import { quotations } from './quotations'
import { review, settle } from './review'
import { disputes, same } from './same'
import { search } from './search'
import { emptyTrash } from './trash'
import { verify } from './verify'
import { check, compare, separate, versions } from './versions'

const examples = `
ARTICLE and ANNOTATION are ids, or the first characters of one (at least 4).
The library is --library, else PULLQUOTE_LIBRARY, else the usual place for application data.
Exit codes: 0 done; 1 it could not be done, standard error says why; 2 wrong usage.

Examples:
  pullquote import story.html https://example.org/article
  pbpaste | pullquote import - --type text
  pullquote annotate 3f2a --quote "word for word" --label claim --note "Check this."
  pullquote export 3f2a --format markdown --out notes.md
`

const searchHelp = `
QUERY: all of its words have to be there, the last one may be a beginning.
  '"word for word"'          a phrase, in quotation marks
  tag:T site:S label:L       articles with a tag, from a site, with a mark of a label
  state:S                    inbox, later, archive, favourite or trash
  before:DATE after:DATE     published (else added) before that day; on that day or after
  -WORD                      not this; also before a phrase or tag: and the like (after -- where it comes first)
`

export interface Reports {
  /** A failure that does not stop a command. */
  failure(failure: FailureValue): void
  /** What was checked does not hold: nothing failed, and the exit code says so. */
  mismatch(): void
  /** What is wrong with how a command was typed; a `CommanderError` is thrown after it. */
  usage(message: string): void
}

export function makeProgram(report: Reports): Command {
  const program = new Command('pullquote')
    .description('Keep articles, mark passages and export them, word for word.')
    .usage('[--library DIR] [--json] COMMAND …')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print how this is used')
    .helpCommand('help [COMMAND]', 'print how a command is used')
    // So that the value of a command's option is never taken for one of these options.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (text) => report.usage(text.replace(/^error: /, '').trim()) })
    .addHelpText('after', examples)
    // Given before the command and after it, the later one holds; Commander prefers the program's.
    .hook('preAction', (_, command) => {
      const { library } = command.opts<CommonOptions>()
      if (library !== undefined) program.setOptionValue('library', library)
    })
  addCommon(program)

  command('import <source...>', 'bring in files, addresses, or - for standard input')
    .addOption(new Option('--type <type>', 'what the source is').choices(importTypes))
    .option('--tag <tag>', 'give the articles a tag; may be repeated', collect)
    .action((sources, options, self) => importSources(sources, options, self, report.failure))

  command('list', 'list the articles')
    .addOption(new Option('--state <state>', 'only those in this state').choices(articleStates))
    .option('--tag <tag>', 'only those with this tag')
    .addOption(new Option('--sort <order>', 'the order').choices(articleSorts))
    .action(list)

  command('search <query...>', 'search titles, texts, passages and notes')
    .option('--limit <count>', 'show so many articles', whole, 20)
    .option('--offset <count>', 'leave out so many of the best', whole, 0)
    .addHelpText('after', searchHelp)
    .action(search)

  command('show', 'show what is known of an article')
    .argument('<article>', 'the article', reference)
    .addOption(new Option('--text', 'print its text instead, exactly').conflicts('body'))
    .option('--body', 'print its blocks instead, as JSON')
    .option(
      '--version <version>',
      'of this version: its number, or a beginning of its hash',
      versionOf,
    )
    .action(show)

  command('versions', 'list the versions of an article, the newest last')
    .argument('<article>', 'the article', reference)
    .action(versions)

  command('check', 'look whether the texts at the addresses of articles have changed')
    .argument('<article...>', 'the articles', references)
    .action((articles, options, self) => check(articles, options, self, report.failure))

  command('compare', 'tell what became of one version in another')
    .argument('<article>', 'the article', reference)
    .option('--from <version>', 'the version before the other one, unless given', versionOf)
    .option('--to <version>', 'the newest version, unless given', versionOf)
    .action(compare)

  command('separate', 'make a text another article, with what was marked in it')
    .argument('<article>', 'the article that it was taken for a version of', reference)
    .option('--version <version>', 'the newest version, unless given', versionOf)
    .action(separate)

  command('annotate', 'mark a passage, or write a note on the whole article')
    .argument('<article>', 'the article', reference)
    .option('--quote <text>', 'the words of the passage')
    .option('--prefix <text>', 'words before the passage, where it stands several times')
    .option('--suffix <text>', 'words after it')
    .option('--start <offset>', 'where the passage begins, in UTF-16 units of the text', offset)
    .option('--end <offset>', 'where it ends: the offset after its last unit', offset)
    .option('--label <label>', 'its label, by id or name')
    .option('--note <markdown>', 'a note')
    .option('--tag <tag>', 'a tag; may be repeated', collect)
    .action(annotate)

  command('annotations', 'list the annotations of an article, or of all')
    .argument('[article]', 'the article', reference)
    .action(annotations)

  command('edit', 'change an annotation')
    .argument('<annotation>', 'the annotation', reference)
    .option('--label <label>', 'its label, by id or name')
    .option('--note <markdown>', 'its note; "" for none')
    .option('--tag <tag>', 'its tags, all of them; may be repeated; "" for none', collect)
    .action(edit)

  command('delete', 'delete annotations')
    .argument('<annotation...>', 'the annotations', references)
    .action(deleteAnnotations)
  command('undo', 'take the last change back').action(undo)
  command('redo', 'make it again').action(redo)

  command('history', 'tell what became of an article or an annotation, the latest first')
    .argument('<record>', 'the article or annotation', reference)
    .option(
      '--restore <step>',
      'make it what it was after this step, counted as they are listed',
      number,
    )
    .action((record, given, self) =>
      given.restore === undefined
        ? history(record, given, self)
        : restoreState(record, given.restore, self),
    )
  command('empty-trash', 'tell what is in the trash, and with --yes take it away for good')
    .option('--yes', 'really: this cannot be undone')
    .action(emptyTrash)

  command('review', 'list the marks whose words were edited, fit several places or are gone')
    .argument('[article]', 'the article', reference)
    .action(review)
  command('settle', 'decide where such a mark stands in the current text')
    .argument('<annotation>', 'the annotation', reference)
    .option(
      '--accept [number]',
      'where it is proposed; the number of the proposal, where there are several',
      number,
    )
    .option('--start <offset>', 'where the passage begins, in UTF-16 units of the text', offset)
    .option('--end <offset>', 'where it ends: the offset after its last unit', offset)
    .option('--lost', 'its words are not in the text')
    .option('--reopen', 'take the decision back')
    .action(settle)

  command('export', 'export the annotations of articles, or of all')
    .argument('[article...]', 'the articles', references, [])
    .addOption(
      new Option('--format <format>', 'the format')
        .choices(exporters.map(({ id }) => id))
        .default('markdown'),
    )
    .option('--out <file>', 'write to this file instead of standard output')
    .action(exportAnnotations)

  command('quotations', 'list who said what in an article, or in text files')
    .argument('[article]', 'the article', reference)
    .option('--text <files...>', 'read these files as they are instead; one line of JSON a file')
    .action((article, options, self) => quotations(article, options, self, report.failure))

  command('same', 'list the quotations of an article that other articles give too')
    .argument('<article>', 'the article', reference)
    .action(same)

  command('disputes', 'list what articles give in other words, or to other speakers')
    .option('--limit <count>', 'show so many', whole, 100)
    .option('--offset <count>', 'leave out so many of the newest', whole, 0)
    .action(disputes)

  command('formats', 'list the formats of export').action(formats)

  command('verify', 'check what drafts quote against the library')
    .argument('<file...>', 'text, Markdown or HTML files, or - for standard input')
    .addOption(new Option('--type <type>', 'what the drafts are').choices(importTypes))
    .action((files, options, self) => verify(files, options, self, report.mismatch))

  command('backup', 'make a backup of the library, beside it').action(backup)
  command('backups', 'list the backups, the newest first, or tell what restoring one would change')
    .argument('[backup]', 'the backup: a beginning of its id, or latest')
    .action(backups)
  command('restore', 'make the library what it was; what it is now is kept as a backup')
    .argument('<backup>', 'the backup: a beginning of its id, or latest')
    .action(restore)

  command('archive', 'write the whole library into one file')
    .argument('<file>', 'the file, such as library.tar.gz')
    .action(archive)
  command('unarchive', 'make a library of such a file, where there is none yet')
    .argument('<file>', 'the file')
    .action(unarchive)

  command('doctor', 'check every file and record of the library, and say what is wrong')
    .option('--repair', 'mend what can be mended; what was damaged is kept aside')
    .action((options, self) => doctor(options, self, report.mismatch))

  command('cite', 'print the citation of a passage')
    .argument('<article>', 'the article, or an annotation', reference)
    .option('--quote <text>', 'the words of the passage')
    .option('--prefix <text>', 'words before the passage, where it stands several times')
    .option('--suffix <text>', 'words after it')
    .option('--start <offset>', 'where the passage begins, in UTF-16 units of the text', offset)
    .option('--end <offset>', 'where it ends: the offset after its last unit', offset)
    .option('--in-version <version>', 'the version, by the beginning of its hash', reference)
    .addOption(
      new Option('--style <style>', 'the style; else as the settings say').choices(
        citationStyleIds,
      ),
    )
    .action(cite)

  addCommon(program.command('call <command> [input]', { hidden: true }))
    .description('call any command of the contract with JSON, or - to read it; prints JSON')
    .action(callCommand)

  return program

  function command(usage: string, description: string): Command {
    return addCommon(program.command(usage).description(description))
  }
}

/** Taken before a command and after it. */
function addCommon(command: Command): Command {
  return command
    .helpOption('--help', 'print how this is used')
    .option('--library <folder>', 'the folder of the library', folder)
    .option('--json', 'print JSON')
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}

function reference(value: string): string {
  if (value.length < 4) throw new InvalidArgumentError('Give at least 4 characters of the id.')
  return value
}

function versionOf(value: string): string {
  if (/^\d{1,3}$/.test(value) || /^[\da-f]{4,64}$/i.test(value)) return value
  throw new InvalidArgumentError('Give its number, or at least 4 characters of its hash.')
}

function references(value: string, before: string[] = []): string[] {
  return [...before, reference(value)]
}

function folder(value: string): string {
  if (value === '') throw new InvalidArgumentError('Give a folder.')
  return value
}

function number(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('It has to be a number from 1 on.')
  return Number(value)
}

function whole(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(value)
}

function offset(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(value)
}
