import type { ReactNode } from 'react'
import type { EntityLabel, NamesFragment } from '#client/generated/graphql.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import css from '#client/shared/page/LinkList.module.css'
import { Section } from '#client/ui/Section.tsx'

type Thing = { readonly id: string; readonly label: EntityLabel; readonly names: NamesFragment }

/** Things that belong to the page, as links. Without any there is no block. */
export function LinkList({ title, things }: { readonly title: string; readonly things: readonly Thing[] }) {
  if (things.length === 0) return null
  return (
    <Section strong title={title} note={String(things.length)}>
      <Lines>
        {things.map((thing) => (
          <li key={thing.id}>
            <PageLink thing={thing} />
          </li>
        ))}
      </Lines>
    </Section>
  )
}

export function Lines({ children }: { readonly children: ReactNode }) {
  return <ul className={css.list}>{children}</ul>
}
