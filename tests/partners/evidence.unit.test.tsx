import { describe, expect, test } from 'vitest'
import type { PartnerSummaryFragment, RecordFragment } from '#client/generated/graphql.ts'
import { RecordSteps } from '#client/shared/page/Records.tsx'
import { StateReasons } from '#client/shared/page/StateReasons.tsx'
import { recordsByFile, sourcesOf } from '#client/shared/page/sourcesOf.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'
import { rendered } from '#tests/partners/renderedPage.tsx'
import { words } from '#tests/support/words.ts'

const t = words('en')
const file = (title: string): RecordFragment['from'] => ({ id: title, title, url: null }) as RecordFragment['from']
const page = (url: string): RecordFragment['from'] => ({ id: url, title: url, url }) as RecordFragment['from']

function record(id: string, from: string, ...cites: string[]): RecordFragment {
  return { id, kind: 'activity', statedOn: null, fields: [], from: file(from), cites: cites.map(page) }
}

describe('the records of one fact', () => {
  const PROJECT = 'https://cordis.example/project/1'
  const records = [
    record('a', 'projects.csv', PROJECT),
    record('b', 'participants.csv', PROJECT),
    record('c', 'participants.csv', 'http://www.cordis.example/project/1/', 'https://other.example/'),
    record('d', 'own.csv'),
  ]

  test('name each file and each page once, whoever cites it and however its address is written', () => {
    expect(recordsByFile(records).map((ofFile) => ofFile.map(({ id }) => id))).toEqual([['a'], ['b', 'c'], ['d']])
    expect(sourcesOf({ records }).map(({ url, title }) => url ?? title)).toEqual([
      PROJECT,
      'https://other.example/',
      'own.csv',
    ])
    const { said } = rendered(<RecordSteps records={records} />, 'both')
    for (const once of ['projects.csv', 'participants.csv', 'cordis.example/project/1', 'other.example'])
      expect(said.split(once).length - 1, once).toBe(1)
    // The cells of each record can still be opened.
    expect(said.split(t('explore:evidence.cells_other', { count: 0 })).length - 1).toBe(records.length)
  })
})

describe('a partner without a sign of life', () => {
  const [node] = [...smallGraph().nodes.values()].filter(({ label }) => label !== 'Department')
  const saidOf = (lastSeen: number | null) => {
    const profile = { asOf: '2026-03-31', node: { ...node, partnershipState: 'quiet', lastSeen }, signsOfLife: [] }
    return rendered(<StateReasons isPage profile={profile as unknown as PartnerSummaryFragment} />, 'both').said
  }

  test('says which day its last year is, where that seems to say otherwise, and only there', () => {
    expect(saidOf(2026)).toContain(t('words:partnershipState.quiet'))
    expect(saidOf(2026)).toContain(t('explore:state.lastStated', { year: 2026 }))
    for (const year of [2011, null]) expect(saidOf(year)).not.toContain('Last on record')
  })
})
