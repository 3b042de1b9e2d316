/**
 * Adds to `package-lock.json` the optional packages of other platforms that npm left out because a registry lacked them:
 * `npm ci` fails without them. Run after each change of the packages; `--check` writes nothing and fails if one is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#server/settings.ts'

type Entry = {
  readonly version: string
  readonly optional?: boolean
  readonly dev?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Packages = Readonly<Record<string, Entry>>

const file = join(root, 'package-lock.json')
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/** The entries that are missing, by their place in the tree. Platforms are read from the names, which follow one pattern. */
export function missingEntries(packages: Packages): Packages {
  const missing: Record<string, Entry> = {}
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      // A range says that any version will do: npm finds one or leaves it out by itself.
      if (isThere(packages, path, name) || !/^\d/.test(version)) continue
      missing[`node_modules/${name}`] = platformEntry(name, version, entry.dev === true)
    }
  }
  return missing
}

/** Node looks beside the package and then in each folder above it. */
function isThere(packages: Packages, from: string, name: string): boolean {
  const above = from.split('/node_modules/').length
  return Array.from({ length: above + 1 }, (_, depth) =>
    from.split('/node_modules/').slice(0, depth).join('/node_modules/'),
  )
    .map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`))
    .some((path) => path in packages)
}

function platformEntry(name: string, version: string, dev: boolean): Entry {
  const parts = name.split(/[/-]/)
  const pick = (known: readonly string[]) => parts.filter((part) => known.includes(part))
  const libc = parts.includes('musl') ? ['musl'] : parts.includes('gnu') ? ['glibc'] : []
  const [os, cpu] = [pick(systems), pick(processors)]
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

function main(check: boolean): void {
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as { packages: Packages }
  const missing = missingEntries(lockfile.packages)
  const names = Object.keys(missing)
  if (names.length === 0) return
  if (check) {
    console.error(`package-lock.json lacks ${names.join(', ')}: run node --import tsx server/tools/wholeLockfile.ts`)
    process.exitCode = 1
    return
  }
  const packages = Object.fromEntries(
    Object.entries({ ...lockfile.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
  writeFileSync(file, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`)
  console.log(`package-lock.json: ${names.length} entries added`)
}

main(process.argv.includes('--check'))
