import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Data that lies outside the repository; tests on it stand in `*.external.test.ts`, the only ones that may be left out. */
export const externalFolder = fileURLToPath(new URL('../../../shared/data/external/', import.meta.url))

/** Whether the external data are there. */
export function hasExternalData(): boolean {
  return existsSync(externalFolder)
}
