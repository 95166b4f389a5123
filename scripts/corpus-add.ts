/**
 * Makes a page or a document into an entry of the corpus: `npm run corpus:add -- FILE [--to DIR]`. Copies it as the next number
 * of its folder and drafts the expected reading from what is read now, `"status": "draft"`: to be corrected by hand against
 * the text, for a reading that is copied from the reader proves nothing. Refuses a text with real-looking numbers of persons.
 * Ends with 1 and one line when nothing was added.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { addToCorpus, NotAdded } from './corpus-entry.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } })
const [file] = positionals
if (file === undefined || positionals.length > 1) {
  console.error('用法：npm run corpus:add -- 文件 [--to 文件夹]')
  process.exit(2)
}
try {
  const added = await addToCorpus(path.resolve(file), values.to === undefined ? undefined : path.resolve(values.to), root)
  console.log(`已加入 ${path.relative(process.cwd(), added.text)}，待校对的预期读法在 ${path.relative(process.cwd(), added.expected)}。`)
  console.log('请逐句对照原文改正预期读法，在 notes 中写明难点，然后删去 "status": "draft"。')
} catch (error) {
  if (!(error instanceof NotAdded)) throw error
  console.error(error.message)
  process.exit(1)
}
