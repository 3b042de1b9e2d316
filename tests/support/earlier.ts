import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#server/settings.ts'

/** The product as it was at an earlier commit, checked out in the system's temporary folder, ready to run. */
export type Earlier = { readonly commit: string; readonly root: string; readonly end: () => Promise<void> }

/** Throws if there is no such commit. Takes our packages where the lockfile asks for the same ones, else installs. */
export function checkOut(commit: string): Earlier {
  const full = git(['rev-parse', '--verify', `${commit}^{commit}`]).trim()
  const folder = join(mkdtempSync(join(tmpdir(), 'earlier-')), 'product')
  git(['worktree', 'add', '--detach', folder, full])
  if (isCovered(folder)) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  else execFileSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  const end = async () => {
    git(['worktree', 'remove', '--force', folder])
    await rm(join(folder, '..'), { recursive: true, force: true })
  }
  return { commit: full, root: folder, end }
}

type Lockfile = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: true }>> }

/** Whether what is installed here has every package of the earlier lockfile in its version. */
function isCovered(folder: string): boolean {
  const wanted = lockfile(join(folder, 'package-lock.json'))
  const here = join(root, 'node_modules', '.package-lock.json')
  const found = existsSync(here) ? lockfile(here) : {}
  return Object.entries(wanted)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .every(([path, { version }]) => found[path]?.version === version)
}

function lockfile(file: string): Lockfile['packages'] {
  return (JSON.parse(readFileSync(file, 'utf8')) as Lockfile).packages
}

function git(args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
}
