import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Asked,
  addByHand,
  askedAgain,
  type Content,
  contentOf,
  goneIds,
  wantedIds,
} from '#client/graph/content.ts'
import { collapse, expand, expansionOf, hiddenNeighbours, type Owner } from '#client/graph/expansion.ts'
import { hide, hideOthers, showHidden } from '#client/graph/hide.ts'
import { type History, historyOf, redo, step, undo } from '#client/graph/history.ts'
import { HOME, nodeId } from '#client/graph/ids.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import { stacksOf } from '#client/graph/stacks.ts'
import type { NodeId } from '#client/graph/types.ts'
import { partOfRuns, runsOf } from '#tests/support/sample.ts'
import { type Day, expandNeighbours, neighboursOf, sliceOf, type World, worlds, YEARS } from './reference.ts'

type Act =
  | {
      readonly act: 'search' | 'expand' | 'collapse' | 'hide' | 'hideOthers'
      readonly pick: number
      readonly size: number
    }
  | { readonly act: 'date'; readonly year: number }
  | { readonly act: 'filter'; readonly kind: 'academic_exchange' | 'student_exchange' | null }
  | { readonly act: 'undo' | 'redo' | 'showHidden' }

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'search' as const,
        'expand' as const,
        'expand' as const,
        'collapse' as const,
        'hide' as const,
        'hideOthers' as const,
      ),
      pick: fc.nat(99),
      size: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('date' as const), year: fc.constantFrom(...YEARS) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('filter' as const),
      kind: fc.constantFrom('academic_exchange' as const, 'student_exchange' as const, null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const, 'showHidden' as const) }),
  },
)
const stories = fc.tuple(worlds, fc.array(acts, { minLength: 12, maxLength: 30 }))

const opening: Day = { year: 2024, facts: {} }

function emptyCanvas(world: World): Content {
  return contentOf(graphOfOverview({ slice: sliceOf(world, [], opening), regions: [], countries: [] }))
}

const dayOf = ({ graph, facts }: Content): Day => ({ year: Number(graph.asOf.slice(0, 4)), facts })
const askedNow = (content: Content): Asked => ({ facts: content.facts, present: wantedIds(content) })
const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)]

function expanded(world: World, content: Content, owner: Owner, size: number): Content {
  const asked = askedNow(content)
  return expand(content, owner, expandNeighbours(world, owner, asked.present, dayOf(content), size), asked)
}

function after(world: World, history: History<Content>, act: Act): History<Content> {
  const content = history.present
  const done = (next: Content) => step(history, { key: act.act, values: {} }, next)
  const ask = (day: Day) => done(askedAgain(content, sliceOf(world, wantedIds(content), day), day.facts))
  const drawn = [...content.graph.nodes.keys()]
  switch (act.act) {
    case 'undo':
      return undo(history)
    case 'redo':
      return redo(history)
    case 'date':
      return ask({ ...dayOf(content), year: act.year })
    case 'filter':
      return ask({ ...dayOf(content), facts: act.kind ? { agreementKinds: [act.kind] } : {} })
    case 'showHidden':
      return done(showHidden(content))
    case 'search': {
      const id = pickOf([...world.units, ...world.organizations], act.pick) ?? ''
      const asked = askedNow(content)
      return done(addByHand(content, [nodeId(id)], sliceOf(world, [...asked.present, id], dayOf(content)), asked))
    }
    case 'expand':
      return done(expanded(world, content, pickOf<Owner>([HOME, ...drawn], act.pick) ?? HOME, act.size))
    case 'collapse': {
      const owner = pickOf(content.expansions, act.pick)?.owner
      return owner ? done(collapse(content, owner)) : history
    }
    case 'hide':
      return done(hide(content, drawn.slice(act.pick % 5, (act.pick % 5) + act.size)))
    case 'hideOthers':
      return done(hideOthers(content, new Set(drawn.slice(0, act.size))))
  }
}

/** Plays a story and calls back with each state. */
function play(
  world: World,
  story: readonly Act[],
  look: (history: History<Content>, act: Act) => void,
): History<Content> {
  return story.reduce(
    (history, act) => {
      const next = after(world, history, act)
      look(next, act)
      return next
    },
    historyOf(emptyCanvas(world)),
  )
}

describe('the canvas', () => {
  test('shows all ties among its nodes after any step', () => {
    let looked = 0
    fc.assert(
      fc.property(stories, ([world, story]) => {
        play(world, story, ({ present }) => {
          const ids = [...present.graph.nodes.keys()]
          const truth = sliceOf(world, ids, dayOf(present))
          const drawn = [...present.graph.links.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
          expect(JSON.stringify(drawn)).toBe(JSON.stringify(truth.links))
          expect(JSON.stringify([...present.graph.nodes.values()])).toBe(JSON.stringify(truth.nodes))
          looked += drawn.length
        })
      }),
      runsOf(1000),
    )
    expect(looked).toBeGreaterThan(20_000 * partOfRuns)
  })

  test('asks for each wanted node again, and says which have nothing on the date', () => {
    fc.assert(
      fc.property(stories, ([world, story]) => {
        play(world, story, ({ present }) => {
          const { gone } = sliceOf(world, wantedIds(present), dayOf(present))
          expect([...goneIds(present)].sort()).toEqual([...gone].sort())
          const wanted = new Set<string>(wantedIds(present))
          const owners = present.expansions.map(({ owner }) => owner).filter((owner) => owner !== HOME)
          const known = [...present.hidden, ...present.graph.nodes.keys(), ...owners]
          expect(known.filter((id) => !wanted.has(id))).toEqual([])
        })
      }),
      runsOf(1000),
    )
  })

  test('takes back exactly what an expansion brought: expand, then collapse is the same', () => {
    let tried = 0
    fc.assert(
      fc.property(stories, fc.nat(99), fc.integer({ min: 1, max: 9 }), ([world, story], pick, size) => {
        const { present } = play(world, story, () => {})
        const owners: Owner[] = [HOME, ...present.graph.nodes.keys()]
        const owner = pickOf(
          owners.filter((one) => !expansionOf(present, one)),
          pick,
        )
        if (!owner) return
        const open = expanded(world, present, owner, size)
        expect(collapse(open, owner)).toEqual(present)
        expect([...collapse(open, owner).graph.nodes.keys()]).toEqual([...present.graph.nodes.keys()])
        if (open.graph.nodes.size > present.graph.nodes.size) tried++
      }),
      runsOf(1000),
    )
    expect(tried).toBeGreaterThan(250 * partOfRuns)
  })

  test('leaves what was brought by hand, whatever is collapsed', () => {
    fc.assert(
      fc.property(stories, ([world, story]) => {
        const { present } = play(world, story, () => {})
        const closed = present.expansions.reduce((content, { owner }) => collapse(content, owner), present)
        expect(closed.expansions).toEqual([])
        for (const id of present.byHand) expect(wantedIds(closed)).toContain(id)
        expect([...closed.graph.nodes.keys()].filter((id) => !closed.byHand.has(id))).toEqual([])
      }),
      runsOf(300),
    )
  })

  test('undoes each step to the identical state, and redoes it', () => {
    let steps = 0
    fc.assert(
      fc.property(stories, ([world, story]) => {
        let before = historyOf(emptyCanvas(world))
        for (const act of story) {
          const next = after(world, before, act)
          if (next.past.length > before.past.length && act.act !== 'redo') {
            expect(undo(next).present).toBe(before.present)
            expect(redo(undo(next))).toEqual(next)
            expect(redo(undo(next)).present).toBe(next.present)
            steps++
          }
          before = next
        }
        let back = before
        while (back.past.length > 0) back = undo(back)
        expect(back.present).toEqual(emptyCanvas(world))
        while (back.future.length > 0) back = redo(back)
        if (before.future.length === 0) expect(back.present).toBe(before.present)
      }),
      runsOf(1000),
    )
    expect(steps).toBeGreaterThan(5_000 * partOfRuns)
  })

  test('counts the neighbours that are not drawn, on badges and on stacks', () => {
    let stacked = 0
    fc.assert(
      fc.property(stories, ([world, story]) => {
        play(world, story, ({ present }) => {
          const drawn = new Set<string>(present.graph.nodes.keys())
          const leftOf = (id: string) =>
            neighboursOf(world, id, dayOf(present)).filter((other) => !drawn.has(other)).length
          for (const [id, hidden] of hiddenNeighbours(present.graph)) expect(hidden).toBe(leftOf(id))
          const stacks = stacksOf(present)
          for (const { owner, totals } of present.expansions) {
            if (owner === HOME && !totals) continue
            const sum = stacks.filter((one) => one.owner === owner).reduce((all, one) => all + one.count, 0)
            const isThere = owner === HOME || drawn.has(owner)
            if (isThere) expect(sum).toBe(leftOf(owner))
            stacked += sum
          }
        })
      }),
      runsOf(300),
    )
    expect(stacked).toBeGreaterThan(400 * partOfRuns)
  })

  test('refuses an answer that came too late: other nodes, date or filter since', () => {
    fc.assert(
      fc.property(stories, fc.nat(99), ([world, story], pick) => {
        const { present } = play(world, story, () => {})
        const owner = pickOf([...present.graph.nodes.keys()], pick)
        if (!owner) return
        const asked: Asked = {
          facts: present.facts,
          present: new Set([...wantedIds(present)].filter((id) => id !== owner)),
        }
        const answer = expandNeighbours(world, owner, asked.present, dayOf(present), 3)
        expect(expand(present, owner, answer, asked)).toBe(present)
        expect(addByHand(present, [], { ...answer, dataVersion: 2 }, askedNow(present))).toBe(present)
        expect(addByHand(present, [], { ...answer, asOf: '2001-03-31' }, askedNow(present))).toBe(present)
        expect(addByHand(present, [], answer, { ...askedNow(present), facts: { themes: ['theme-x'] } })).toBe(present)
      }),
      runsOf(200),
    )
  })
})

describe('hiding', () => {
  test('keeps every node in the graph, and shows it again', () => {
    fc.assert(
      fc.property(stories, ([world, story]) => {
        const { present } = play(world, story, () => {})
        const ids: NodeId[] = [...present.graph.nodes.keys()].slice(0, 3)
        expect(hide(present, ids).graph).toBe(present.graph)
        expect(showHidden(hide(present, ids)).hidden.size).toBe(0)
        expect(hide(hide(present, ids), ids)).toEqual(hide(present, ids))
        expect([...hideOthers(present, new Set(ids)).hidden].some((id) => ids.includes(id))).toBe(false)
        expect(hide(present, [nodeId('not-there')])).toBe(present)
      }),
      runsOf(200),
    )
  })
})
