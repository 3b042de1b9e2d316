import type { Cells, Series, Source } from '#server/domain/records/records.ts'
import { type SourceId, seriesId, sourceId, uuidOf } from '#server/domain/things/ids.ts'
import type { SeedFile } from '#server/features/imports/seedFile.ts'

/** The series of one file: our own, complete, public, of the lowest ranks. */
export function seriesOf(file: SeedFile): Series {
  const name = file.name.replace('.csv', '')
  return {
    id: seriesId(`seed-${name}`),
    title: `Seed: ${name.replaceAll('_', ' ')}`,
    rank: file.isForeign === true ? 0 : 1,
    rowKey: file.rowKey,
    coverage: 'complete',
    level: 0,
    mapping: file.kind,
  }
}

/** One edition of a file. `ordinal` tells an edition that comes back from the one it was. */
export function editionOf(file: SeedFile, sha256: string, ordinal: number): Source {
  const series = seriesOf(file)
  return {
    id: sourceId(`src-${uuidOf(series.id, sha256, String(ordinal))}`),
    kind: 'spreadsheet',
    title: file.name,
    url: null,
    licence: file.licence ?? null,
    publishedOn: null,
    retrievedOn: null,
    sha256,
  }
}

/**
 * The pages that a row names as its evidence; what has no address is titled in words. Each page is made once, however
 * many rows name it.
 */
export function pagesCited(): (cells: Cells, page?: string) => readonly Source[] {
  const known = new Map<string, Source>()
  const knownPage = (text: string): Source => {
    const source = known.get(text) ?? pageOf(text)
    known.set(text, source)
    return source
  }
  return (cells, page) => {
    const cited = [cells.source_url, ...(cells.other_source_urls ?? '').split(' '), cells.source, page]
    return [...new Set(cited)].flatMap((text) => (text === undefined || text === '' ? [] : [knownPage(text)]))
  }
}

function pageOf(text: string): Source {
  const isAddress = /^https?:\/\//.test(text)
  return {
    id: idOfPage(text),
    // Knowledge without an address was told by somebody, as in a form.
    kind: isAddress ? 'web_page' : 'form',
    title: isAddress ? addressInWords(text) : inWords(text),
    url: isAddress ? text : null,
    licence: null,
    publishedOn: null,
    retrievedOn: null,
    sha256: null,
  }
}

const idOfPage = (text: string): SourceId => sourceId(`src-${uuidOf('page', text)}`)

/** `seed:001_….txt` is one of the texts from which the strategy was read. */
function inWords(text: string): string {
  const seed = /^seed:(\d+)/.exec(text)
  if (seed !== null) return `Text of the strategy, number ${Number(seed[1]) + 1}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Host and path, readable; an address that cannot be decoded stays as it is. */
function addressInWords(address: string): string {
  const short = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  try {
    return decodeURIComponent(short)
  } catch {
    return short
  }
}
