import { existsSync } from 'node:fs'
import { sha256 } from '#server/domain/things/hash.ts'
import { checkRows } from '#server/features/imports/checkRows.ts'
import { readCsv, SheetError } from '#server/features/imports/readCsv.ts'
import type { SeedFile } from '#server/features/imports/seedFile.ts'
import type { ReadFile } from '#server/features/imports/seedRows.ts'
import type { Message } from '#server/messages.ts'

export function readFile(file: SeedFile, path: string): ReadFile {
  if (!existsSync(path)) return notRead(file, file.mayLack === true ? null : ['FILE_MISSING'])
  try {
    const { text, ...sheet } = readCsv(path)
    const checked = checkRows(file, sheet)
    return { file, sha256: sha256(text), ...checked, refusedKeys: checked.refused.map((refusal) => refusal.key) }
  } catch (problem) {
    if (problem instanceof SheetError) return notRead(file, problem.said)
    throw problem
  }
}

/** It says nothing about its rows; without a reason nothing is wrong with that. */
function notRead(file: SeedFile, reason: Message | null): ReadFile {
  const refused = reason === null ? [] : [{ file: file.name, row: null, key: '', reasons: [reason], rows: 0 }]
  return { file, sha256: '', rowsRead: 0, isWhole: false, rows: [], refused, notes: [], refusedKeys: [] }
}
