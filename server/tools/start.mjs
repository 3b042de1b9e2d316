/**
 * `npm start`: from a fresh clone to an address to open. Plain JavaScript, because it runs before anything is installed.
 * `--install` only installs; `--dev` reloads server and client on change.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const japanese = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').startsWith('ja')
const wanted = new Set(process.argv.slice(2))

process.chdir(root)
process.exitCode = await main()

async function main() {
  if (!nodeIsNewEnough()) {
    return complain(
      'Node 20.19 or later is needed: install it, then start again.',
      'Node 20.19 以降が必要です。インストールしてから、もう一度起動してください。',
    )
  }
  if (!isInstalled() && (await install()) !== 0) {
    return complain(
      'The packages could not be installed: see the npm output above (network or disk space), then start again.',
      'パッケージをインストールできませんでした。上の npm の出力(ネットワーク、ディスクの空き)を確認して、もう一度起動してください。',
    )
  }
  if (wanted.has('--install')) return 0
  if (wanted.has('--dev')) return develop()
  const built = await child(process.execPath, ['--import', 'tsx', 'server/tools/buildClient.ts'])
  return built === 0 ? child(process.execPath, ['server/run.mjs']) : built
}

function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

/** Whether every package that the lockfile asks for on all platforms is there in its version. */
function isInstalled() {
  const there = 'node_modules/.package-lock.json'
  if (!existsSync(there)) return false
  const asked = packagesOf('package-lock.json')
  const found = packagesOf(there)
  return Object.entries(asked)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.peer)
    .every(([path, { version }]) => found[path]?.version === version)
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

async function install() {
  say('Installing packages (once per lockfile) …', 'パッケージをインストールしています(ロックファイルごとに1回)…')
  const began = Date.now()
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000)
    say(`  ${seconds} s`, `  ${seconds}秒`)
  }, 15_000)
  const npm = process.env.npm_execpath
  // The lockfile says what each package is: what is in the cache need not be asked for again.
  const args = ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  const code = npm ? await child(process.execPath, [npm, ...args]) : await child('npm', args)
  clearInterval(progress)
  return code
}

/** The server restarts on change and leaves Neo4j running meanwhile; Vite serves the client and passes operations on. */
async function develop() {
  const env = {
    ...process.env,
    GRAPHQL_DOCUMENTS: process.env.GRAPHQL_DOCUMENTS || 'any',
    KEEP_NEO4J: 'until-interrupt',
  }
  const server = child(process.execPath, ['--watch', '--import', 'tsx', 'server/main.ts'], env)
  const vite = child(process.execPath, ['node_modules/vite/bin/vite.js', '--config', 'client/vite.config.ts'], env)
  await vite
  return server
}

/**
 * Runs a program in our terminal and waits for it. Ctrl+C reaches it by itself; SIGTERM is passed on. It notices by the
 * open channel when we are killed.
 */
function child(command, args, env = process.env) {
  return new Promise((resolve) => {
    const isServer = args.includes('server/run.mjs') || args.includes('server/main.ts')
    const channel = isServer ? ['ipc'] : []
    const running = spawn(command, args, { env, stdio: ['inherit', 'inherit', 'inherit', ...channel] })
    const ignore = () => undefined
    const passOn = () => running.kill('SIGTERM')
    process.on('SIGINT', ignore)
    process.on('SIGTERM', passOn)
    const end = (code) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', passOn)
      resolve(code)
    }
    running.on('error', () => end(1))
    running.on('close', (code) => end(code ?? 1))
  })
}

function complain(en, ja) {
  console.error(japanese ? ja : en)
  return 1
}

function say(en, ja) {
  console.log(japanese ? ja : en)
}
