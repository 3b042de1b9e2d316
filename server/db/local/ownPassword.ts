import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StartProblem } from '#server/messages.ts'

/** What Neo4j takes and a person may have put there in our place: one word of eight signs or more. */
const FORM = /^[!-~]{8,}$/

/**
 * Made once, in a file that only the user can read. Where there are data already, only the password that they were made
 * with opens them: throws PASSWORD_REFUSED if it is lost or damaged, before anything is started.
 */
export async function ownPassword(file: string, hasData: boolean): Promise<string> {
  const kept = await readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => '',
  )
  if (FORM.test(kept)) return kept
  if (hasData) throw new StartProblem('PASSWORD_REFUSED', { file, home: dirname(file) })
  await rm(file, { force: true })
  const made = randomBytes(24).toString('base64url')
  await writeFile(file, made, { mode: 0o600, flag: 'wx' })
  return made
}
