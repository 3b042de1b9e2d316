import type { EntityLabel, NamesFragment } from '#client/generated/graphql.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import css from '#client/shared/page/Page.module.css'
import { Section } from '#client/ui/Section.tsx'

type Thing = { readonly id: string; readonly label: EntityLabel; readonly names: NamesFragment }

/** Things that belong to it, each leading to its page. Nothing, no block. */
export function LinkList({ title, things }: { readonly title: string; readonly things: readonly Thing[] }) {
  if (things.length === 0) return null
  return (
    <Section strong title={title} note={String(things.length)}>
      <ul className={css.linkList}>
        {things.map((thing) => (
          <li key={thing.id}>
            <PageLink thing={thing} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
