import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#server/settings.ts'

/** Replaces the table of a bench in a README, which stands between the two marks of its name. Throws where these are not. */
export function keepTable(readme: string, name: string, table: string): void {
  const path = join(root, readme)
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [before, rest] = readFileSync(path, 'utf8').split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`${readme} has no ${begin} … ${end}`)
  writeFileSync(path, `${before}${begin}\n${table}\n${end}${after}`)
}
