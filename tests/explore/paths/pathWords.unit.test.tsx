import { expect, test } from 'vitest'
import { PathRow, type Paths } from '#client/features/explore/paths/PathRow.tsx'
import { smallGraph } from '#tests/canvas/smallGraph.ts'
import { rendered } from '#tests/partners/renderedPage.tsx'

const [link] = [...smallGraph().links.values()]
const named = (en: string, shortEn: string | null) => ({
  ...{ ja: null, native: null, nativeLanguage: null, shortJa: null, jaSource: null },
  en,
  shortEn,
})
const PROJECT = named('Agnostic risk management for rare events', 'AGILE')

/** Two partners of one project. */
function found(project: typeof PROJECT | null): Paths {
  const nodes = [
    { id: 'org-1', label: 'University', names: named('Alpha University', null) },
    ...(project ? [{ id: 'act-1', label: 'Activity', names: project }] : []),
    { id: 'org-2', label: 'University', names: named('Beta University of Technology', 'Beta') },
  ]
  const links = ['org-1', 'org-2'].map((to) => ({ ...link, id: `act-1~${to}`, from: 'act-1', to }))
  const shared = [{ id: 'act-1', names: project, activityKind: 'funded_project', organizationIds: ['org-1', 'org-2'] }]
  const path = { nodeIds: ['org-1', 'act-1', 'org-2'], linkIds: links.map(({ id }) => id) }
  return { asOf: '2026-03-31', longest: 6, paths: [path], nodes, links, shared } as unknown as Paths
}

function saidOf(project: typeof PROJECT | null): string {
  const all = found(project)
  const [path] = all.paths
  if (!path) throw new Error('no path')
  return rendered(<PathRow path={path} found={all} isChosen={false} onChoose={() => undefined} />, 'both').said
}

test('a path says what the short name of an activity stands for, at each of its ties', () => {
  const said = saidOf(PROJECT)
  expect(said).toContain('AGILE')
  expect(said.split('AGILE (Agnostic risk management for rare events) – ').length - 1).toBe(2)
})

test('an activity without a short name has its whole name once, one without a name its kind', () => {
  expect(saidOf(named('Summer school', null))).toContain('Summer school – Alpha University')
  expect(saidOf(null)).toContain('Funded project')
})
