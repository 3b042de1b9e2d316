import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The root of the repository. */
export const root = join(import.meta.dirname, '../..')

export type ProjectFile = { readonly path: string; readonly text: string }

const NOT_OURS = new Set(['node_modules', '.git', '.data', 'dist', 'generated', 'expanded', 'screenshots'])
const TEXT = /\.(ts|tsx|mjs|js|css|html|json|graphql|cypher|csv|md|yml|yaml|svg)$|^\.|Dockerfile$/

/** Every hand-written text file of the project (nothing generated or expanded, nothing that git ignores), by path from the root. */
export function projectFiles(folder = ''): readonly ProjectFile[] {
  return pathsBelow(join(root, folder))
    .filter((path) => !path.endsWith('package-lock.json'))
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
}

/** Those among them that end in one of the given ways. */
export function filesEnding(endings: readonly string[], folder = ''): readonly ProjectFile[] {
  return projectFiles(folder).filter(({ path }) => endings.some((ending) => path.endsWith(ending)))
}

/** `path:line` of each line that the pattern meets. */
export function linesWith(files: readonly ProjectFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
  )
}

/** TypeScript without comments and text literals, line by line, so that only code is searched. */
export function codeOf({ path, text }: ProjectFile): ProjectFile {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  return {
    path,
    text: text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, blank),
  }
}

/** TypeScript without comments alone: texts stay. */
export function codeWithText({ path, text }: ProjectFile): ProjectFile {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  return { path, text: text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g, blank) }
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return pathsBelow(path)
    return TEXT.test(entry.name) ? [path] : []
  })
}
