import { topicShape } from '#client/canvas/engine/marks/topicShape.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { endsOf, TOPIC_REACH } from '#client/canvas/layouts/network/topics/topicPlaces.ts'
import type { OverLook } from '#client/canvas/layouts/plane/picture.ts'
import { palettes } from '#client/styles/tokens.ts'
import { selectedIds } from '#client/view/selection.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { Selection } from '#client/view/types.ts'

/** Up to so many lines each is drawn at full strength. */
const FEW = 150

type TopicMarksProps = OverLook & {
  readonly topics: readonly ShownTopic[]
  readonly places: ReadonlyMap<string, Point>
  /** Of all that lines may run to: marks, agreements and activities. */
  readonly ends: Positions
  readonly selection: Selection
}

/** Countries, subjects and strategy items with a line to all that belongs to them, as borders are drawn on a map. */
export function TopicMarks({ topics, places, ends, selection, emphasis, scheme, unit }: TopicMarksProps) {
  const palette = palettes[scheme]
  const chosen = new Set<string>(selectedIds(selection))
  // A target to which most of the picture belongs must not hide the ties.
  const plain = topics.reduce((sum, topic) => sum + endsOf(topic).length, 0) > FEW ? 0.55 : 1
  const dash = [7, 2, 1, 2].map((length) => length * unit).join(' ')
  return (
    <g data-testid="topics">
      <g fill="none" strokeDasharray={dash}>
        {topics.flatMap((topic) => endsOf(topic).flatMap((end) => lineTo(topic, end)))}
      </g>
      {topics.map(({ id, label }) => {
        const at = places.get(id)
        if (!at) return null
        const isChosen = chosen.has(id)
        return (
          <g
            key={id}
            data-topic={id}
            transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) scale(${unit})`}
            opacity={isQuiet(id) ? 0.78 : 1}
          >
            {isChosen && <circle r={TOPIC_REACH + 4.5} fill="none" stroke={palette.accent} strokeWidth={2} />}
            <path
              d={topicShape(label, TOPIC_REACH)}
              fill={palette.plate}
              stroke={isChosen ? palette.accent : palette.ink2}
              strokeWidth={1.5}
            />
          </g>
        )
      })}
    </g>
  )

  function lineTo(topic: ShownTopic, end: string) {
    const [from, to] = [places.get(topic.id), ends.get(end)]
    if (!from || !to) return []
    const isChosen = chosen.has(topic.id) || chosen.has(end)
    return [
      <path
        key={`${topic.id}~${end}`}
        data-topic-link={`${end}~${topic.id}`}
        d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`}
        stroke={isChosen ? palette.accentLine : palette.edge}
        strokeWidth={(isChosen ? 1.3 : 0.7) * unit}
        opacity={isChosen ? 1 : emphasis.reason === 'none' ? plain : 0.35}
      />,
    ]
  }

  function isQuiet(id: string): boolean {
    return emphasis.reason !== 'none' && !emphasis.nodes.has(id)
  }
}
