import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import { askStructure } from '#client/canvas/engine/structure/askStructure.ts'
import { lensTexts } from '#client/features/explore/words/lensWords.ts'
import { NodeEvidenceDocument, type NodeEvidenceQuery } from '#client/generated/graphql.ts'
import type { Graph } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import type { Structure } from '#client/view/lenses/lens.ts'
import { lensOf } from '#client/view/lenses/lenses.ts'
import { noReading, type Reading, readingOf } from '#client/view/reading.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

export type EvidenceAnswer = NodeEvidenceQuery['nodeEvidence']

/** What is drawn, with what the chosen lens says of it; until it can speak, marks keep their own look. */
export function useLens(
  graph: Graph,
  key: string,
  drawn: Visible,
): { readonly visible: Visible; readonly evidence: EvidenceAnswer | null } {
  const { t } = useTranslation(['lens', 'words'])
  const language = useLanguage()
  const lens = lensOf(key)
  const structure = useStructure(drawn, lens.needs === 'structure')
  const evidence = useEvidence(graph, lens.needs === 'evidence')
  return useMemo(() => {
    const state = lens.needs === 'structure' ? structure.state : lens.needs === 'evidence' ? evidence.state : 'ready'
    if (state !== 'ready')
      return { visible: { ...drawn, reading: { ...noReading, lens: lens.key, state } }, evidence: null }
    const behind = evidence.is && new Map(evidence.is.nodes.map((node) => [node.id, node] as const))
    const sight = { graph, structure: structure.is, evidence: behind }
    const shown = new Set([...drawn.departments, ...drawn.organizations].map(({ id }) => id))
    const reading = readingOf(lens, graph.nodes.values(), shown, sight)
    const texts = lensTexts(lens, reading, t, language)
    return { visible: { ...drawn, reading: { ...reading, texts } }, evidence: evidence.is }
  }, [graph, drawn, lens, structure, evidence, t, language])
}

type Known<Value> = { readonly state: Reading['state']; readonly is: Value | null }
const waiting = { state: 'waiting', is: null } as const

/** The facts behind the nodes of the canvas, on its day and under its fact filter. */
function useEvidence(graph: Graph, isWanted: boolean): Known<EvidenceAnswer> {
  const facts = useStore(viewStore, ({ history }) => history?.present.content.facts)
  const variables = useMemo(
    () => (isWanted ? { ids: [...graph.nodes.keys()], asOf: graph.asOf, filter: facts ?? {} } : null),
    [isWanted, graph, facts],
  )
  const { data, error, isOld, isLoading } = useQuestion(NodeEvidenceDocument, variables)
  const answer = data?.nodeEvidence ?? null
  return useMemo(() => {
    if (error && !isLoading) return { state: 'failed', is: null }
    return answer && !isOld ? { state: 'ready', is: answer } : waiting
  }, [answer, error, isOld, isLoading])
}

/** How what is drawn hangs together; the worker answers for exactly this picture. */
function useStructure({ departments, organizations, unitTies }: Visible, isWanted: boolean): Known<Structure> {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly structure: Structure | null } | null>(null)
  const nodes = [...departments, ...organizations].map(({ id }) => id)
  // A new selection draws the same graph again; the worker is asked only for another graph.
  const picture = isWanted ? `${nodes.join(' ')}|${unitTies.map(({ id }) => id).join(' ')}` : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: `picture` spells nodes and ties
  useEffect(() => {
    if (picture === '') return
    let isOver = false
    void askStructure({ nodes, links: unitTies.map(({ from, to }) => ({ from, to })) }).then((structure) => {
      if (!isOver) setAnswer({ of: picture, structure })
    })
    return () => {
      isOver = true
    }
  }, [picture])
  return useMemo(() => {
    if (answer?.of !== picture) return waiting
    return answer.structure ? { state: 'ready', is: answer.structure } : { state: 'failed', is: null }
  }, [answer, picture])
}
