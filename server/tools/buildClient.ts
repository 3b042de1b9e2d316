/** Builds the client into `.data/client`, if what it is made of has changed since. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#server/settings.ts'
import { terminalLanguage } from '#server/words.ts'

const folder = join(root, '.data', 'client')
const stamp = join(root, '.data', 'client.sha256')

/** Exit code of the build; 0 at once where nothing has changed. */
async function buildClient(): Promise<number> {
  const sources = hashOfSources()
  if (existsSync(join(folder, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return 0
  const japanese = terminalLanguage(process.env) === 'ja'
  console.log(japanese ? '画面をビルドしています…' : 'Building the client …')
  rmSync(stamp, { force: true })
  const { code, output } = await build()
  if (code !== 0) {
    console.error(output)
    console.error(
      japanese
        ? '画面をビルドできませんでした。上の出力を確認してください。'
        : 'The client could not be built: see the output above.',
    )
    return 1
  }
  mkdirSync(join(root, '.data'), { recursive: true })
  writeFileSync(stamp, sources)
  return 0
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const entries = readdirSync(join(root, 'client'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of [...files.sort(), join(root, 'package-lock.json'), join(root, 'package.json')]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function build(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const args = [vite, 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn']
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (part: Buffer) => (output += part))
    child.stderr.on('data', (part: Buffer) => (output += part))
    child.on('error', (problem) => resolve({ code: 1, output: problem.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

process.exitCode = await buildClient()
