import { topicShape } from '#client/canvas/engine/marks/topicShape.ts'

/** The mark of a country, subject or strategy item, in text. */
export function TopicMark({ label }: { readonly label: string }) {
  return (
    <svg width="13" height="13" viewBox="-8 -8 16 16" aria-hidden>
      <path d={topicShape(label, 6)} fill="var(--plate)" stroke="var(--ink2)" strokeWidth="1.5" />
    </svg>
  )
}
