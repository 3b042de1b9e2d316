import { useTranslation } from 'react-i18next'
import type { Hover } from '#client/canvas/types.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { nameOf, otherNames } from '#client/i18n/nameOf.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { ColourScheme, Language } from '#client/view/types.ts'

type HoverCardProps = {
  readonly hover: Hover | null
  readonly graph: Graph
  /** What the lens says of each node. */
  readonly texts: ReadonlyMap<NodeId, string>
  readonly language: Language
  readonly scheme: ColourScheme
  readonly plate: { readonly width: number; readonly height: number }
}

const WIDTH = 260

/** Names in all languages and two facts about the mark under the pointer. Never the only way to read them: the list and the panel say the same. */
export function HoverCard({ hover, graph, texts, language, scheme, plate }: HoverCardProps) {
  const { t } = useTranslation(['canvas', 'words'])
  const node = hover?.target.kind === 'node' ? graph.nodes.get(hover.target.id) : undefined
  if (!hover || !node) return null
  const palette = palettes[scheme]
  const lead = nameOf(node.names, language)
  const { agreements, activities, ties } = node
  const isUnit = node.label === 'Department'
  const facts = isUnit
    ? t('list.unit', { ties })
    : t('list.partner', { sector: t(`words:sector.${node.sector ?? 'not_stated'}`), agreements, activities })
  const isRight = hover.at.x > plate.width - WIDTH - 20
  const isLow = hover.at.y > plate.height - 90
  return (
    <div
      aria-hidden="true"
      data-passing
      style={{
        position: 'absolute',
        ...(isRight ? { right: plate.width - hover.at.x + 12 } : { left: hover.at.x + 12 }),
        ...(isLow ? { bottom: plate.height - hover.at.y + 12 } : { top: hover.at.y + 12 }),
        maxWidth: WIDTH,
        padding: '6px 9px',
        background: palette.plate,
        border: `1px solid ${palette.hair2}`,
        color: palette.ink2,
        fontSize: 11,
        lineHeight: 1.5,
        pointerEvents: 'none',
      }}
    >
      <div lang={lead.lang} style={{ fontWeight: 600, fontSize: 12, color: palette.ink }}>
        {lead.text}
      </div>
      {otherNames(node.names, language).map((name) => (
        <div key={name.text} lang={name.lang}>
          {name.text}
        </div>
      ))}
      <div>{facts}</div>
      {texts.has(node.id) && <div>{texts.get(node.id)}</div>}
    </div>
  )
}
