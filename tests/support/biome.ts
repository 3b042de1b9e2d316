import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** One finding of the linter: which rule, in which of the planted files. */
export type Finding = { readonly rule: string; readonly file: string }

const root = join(import.meta.dirname, '../..')
const program = join(root, 'node_modules/@biomejs/biome/bin/biome')

/**
 * Lints the given files (path from the root → text) as if they stood in this repository: its own biome.json and
 * package.json, in a temporary folder. One run of the linter, whatever the number of files.
 */
export async function lintPlanted(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'planted-'))
  try {
    for (const name of ['biome.json', 'package.json', '.gitignore'])
      await copyFile(join(root, name), join(folder, name))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const report = await lint(folder)
    return report.map(({ category, location }) => ({
      rule: category.split('/').at(-1) ?? category,
      file: location.path,
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Diagnostic = { readonly category: string; readonly location: { readonly path: string } }

async function lint(folder: string): Promise<readonly Diagnostic[]> {
  const args = [program, 'lint', '--reporter=json', '--max-diagnostics=none', '--colors=off']
  const output = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (failed: { stdout?: string }) => ({ stdout: failed.stdout ?? '' }),
  )
  const { diagnostics } = JSON.parse(output.stdout) as { diagnostics: readonly Diagnostic[] }
  return diagnostics
}
