import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Packages that are no part of the product, in a folder of their own in the system's temporary folder. */
export type Installed = { readonly folder: string; readonly end: () => Promise<void> }

/** Installs these versions, by name, with what they depend on. */
export function install(dependencies: Readonly<Record<string, string>>): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const quietly = ['--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline']
  execFileSync('npm', ['install', ...quietly], { cwd: folder, stdio: 'inherit' })
  return { folder, end: () => rm(folder, { recursive: true, force: true }) }
}
