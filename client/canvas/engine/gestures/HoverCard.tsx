import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { countWords } from '#client/canvas/engine/facts/countWords.ts'
import { factText } from '#client/canvas/engine/facts/factText.ts'
import { tiesShownAt, tiesShownWords } from '#client/canvas/engine/facts/tiesShown.ts'
import { hoveredId } from '#client/canvas/engine/gestures/hitTest.ts'
import type { CanvasFact, CanvasFacts, Hover } from '#client/canvas/engine/types.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, Names } from '#client/graph/types.ts'
import { nameOf, otherNames } from '#client/i18n/nameOf.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { ColourScheme, Language } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

type HoverCardProps = {
  readonly hover: Hover | null
  readonly graph: Graph
  /** How many a mark stands for, how many of its ties are drawn, and what the lens says of it. */
  readonly visible: Visible
  readonly language: Language
  readonly scheme: ColourScheme
  /** Those that are drawn one by one. */
  readonly facts?: CanvasFacts | null | undefined
  readonly topics?: readonly ShownTopic[] | undefined
  readonly plate: { readonly width: number; readonly height: number }
}

const WIDTH = 260

/** Names in all languages and two facts about the mark under the pointer. Never the only way to read them: the list and the panel say the same. */
export function HoverCard(props: HoverCardProps) {
  const { hover, graph, facts, topics = [], visible, language, scheme, plate } = props
  const { t } = useTranslation(['canvas', 'words'])
  const { joined } = visible
  const { texts } = visible.reading
  const palette = palettes[scheme]
  const fact = hover?.target.kind === 'tie' ? factIn(facts, hover.target.fact) : undefined
  if (hover && fact)
    return (
      <Card at={hover.at} plate={plate} scheme={scheme}>
        <div style={{ fontWeight: 600, color: palette.ink }}>{factText(fact, t, language)}</div>
        <div>{stateOf(fact, t)}</div>
        {fact.organizationIds.map((id) => {
          const names = graph.nodes.get(nodeId(id))?.names
          const name = names && nameOf(names, language)
          return (
            name && (
              <div key={id} lang={name.lang}>
                {name.text}
              </div>
            )
          )
        })}
        {fact.otherOrganizations > 0 && <div>{t('opened.others', { count: fact.otherOrganizations })}</div>}
      </Card>
    )
  const topic = hover?.target.kind === 'node' ? topics.find(({ id }) => id === hoveredId(hover)) : undefined
  if (hover && topic)
    return (
      <Card at={hover.at} plate={plate} scheme={scheme}>
        <TopicWords {...{ topic, language, scheme }} />
      </Card>
    )
  const node = hover?.target.kind === 'node' ? graph.nodes.get(hover.target.id) : undefined
  if (!hover || !node) return null
  const { agreements, activities } = node
  const isUnit = node.label === 'Department'
  const count = joined.get(node.id)
  const sector = t(`words:sector.${node.sector ?? 'not_stated'}`)
  const ties = tiesShownWords(tiesShownAt(visible).get(node.id) ?? 0, node.ties, t)
  const said = { ties, ...countWords({ agreements, activities }, t) }
  const counts = count
    ? t('list.group', { ...said, count })
    : t(isUnit ? 'list.unit' : 'list.partner', { ...said, sector })
  return (
    <Card at={hover.at} plate={plate} scheme={scheme}>
      <NameLines names={node.names} {...{ language, scheme }} />
      <div>{counts}</div>
      {texts.has(node.id) && <div>{texts.get(node.id)}</div>}
    </Card>
  )
}

type NameLinesProps = { readonly names: Names; readonly language: Language; readonly scheme: ColourScheme }

/** The name in the language of the screen, then the others. */
function NameLines({ names, language, scheme }: NameLinesProps) {
  const lead = nameOf(names, language)
  return (
    <>
      <div lang={lead.lang} style={{ fontWeight: 600, fontSize: 12, color: palettes[scheme].ink }}>
        {lead.text}
      </div>
      {otherNames(names, language).map((name) => (
        <div key={name.text} lang={name.lang}>
          {name.text}
        </div>
      ))}
    </>
  )
}

type TopicWordsProps = { readonly topic: ShownTopic; readonly language: Language; readonly scheme: ColourScheme }

function TopicWords({ topic, language, scheme }: TopicWordsProps) {
  const { t } = useTranslation(['topics', 'words'])
  return (
    <>
      <NameLines names={topic.names} {...{ language, scheme }} />
      <div>{t(`words:label.${topic.label}`)}</div>
      <div>{t('topics:belongs', { count: topic.links.length })}</div>
    </>
  )
}

type CardProps = {
  readonly at: Hover['at']
  readonly plate: HoverCardProps['plate']
  readonly scheme: ColourScheme
  readonly children: ReactNode
}

function Card({ at, plate, scheme, children }: CardProps) {
  const palette = palettes[scheme]
  const isRight = at.x > plate.width - WIDTH - 20
  const isLow = at.y > plate.height - 90
  return (
    <div
      aria-hidden="true"
      data-passing
      style={{
        position: 'absolute',
        ...(isRight ? { right: plate.width - at.x + 12 } : { left: at.x + 12 }),
        ...(isLow ? { bottom: plate.height - at.y + 12 } : { top: at.y + 12 }),
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
      {children}
    </div>
  )
}

const factIn = (facts: CanvasFacts | null | undefined, id: string | undefined): CanvasFact | undefined =>
  id === undefined ? undefined : facts?.facts.find((fact) => fact.id === id)

function stateOf({ agreementState, activityState, startsOn, endsOn, endBasis }: CanvasFact, t: TFunction): string {
  const isUndated = startsOn === null && endsOn === null && endBasis !== 'reported'
  if (activityState === 'over' && isUndated) return t('words:dateNotStated')
  return agreementState ? t(`words:agreementState.${agreementState}`) : t(`words:activityState.${activityState}`)
}
