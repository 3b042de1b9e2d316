import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askStructure } from '#client/canvas/structure/askStructure.ts'
import { lensTexts } from '#client/features/explore/lensWords.ts'
import type { Graph } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import type { Structure } from '#client/view/lenses/lens.ts'
import { lensOf } from '#client/view/lenses/lenses.ts'
import { noReading, readingOf } from '#client/view/lenses/reading.ts'
import type { Visible } from '#client/view/visible.ts'

/** What is drawn, with what the chosen lens says of it; until it can speak, marks keep their own look. */
export function useLens(graph: Graph, key: string, drawn: Visible): Visible {
  const { t } = useTranslation(['lens', 'words'])
  const language = useLanguage()
  const lens = lensOf(key)
  const structure = useStructure(drawn, lens.needs === 'structure')
  return useMemo(() => {
    const sight = { graph, structure, evidence: null }
    if (lens.needs === 'structure' && !structure) return { ...drawn, reading: { ...noReading, lens: lens.key } }
    const shown = new Set([...drawn.departments, ...drawn.organizations].map(({ id }) => id))
    const reading = readingOf(lens, graph.nodes.values(), shown, sight)
    return { ...drawn, reading: { ...reading, texts: lensTexts(lens, reading, t, language) } }
  }, [graph, drawn, lens, structure, t, language])
}

/** How what is drawn hangs together; null until the worker has answered for exactly this picture. */
function useStructure({ departments, organizations, unitTies }: Visible, isWanted: boolean): Structure | null {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly structure: Structure } | null>(null)
  const nodes = [...departments, ...organizations].map(({ id }) => id)
  // The same picture is drawn anew for each selection; the worker is asked only for another one.
  const picture = isWanted ? `${nodes.join(' ')}|${unitTies.map(({ id }) => id).join(' ')}` : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: `picture` spells nodes and ties
  useEffect(() => {
    if (picture === '') return
    let isOver = false
    void askStructure({ nodes, links: unitTies.map(({ from, to }) => ({ from, to })) }).then((structure) => {
      if (!isOver && structure) setAnswer({ of: picture, structure })
    })
    return () => {
      isOver = true
    }
  }, [picture])
  return answer?.of === picture ? answer.structure : null
}
