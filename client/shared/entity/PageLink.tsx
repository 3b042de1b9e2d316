import { Fragment } from 'react'
import { Link } from 'wouter'
import type { EntityLabel, NamesFragment, Sector } from '#client/generated/graphql.ts'
import { Mark } from '#client/shared/entity/Mark.tsx'
import css from '#client/shared/entity/PageLink.module.css'
import { pageOf } from '#client/shared/entity/pageAddress.ts'
import { Name } from '#client/ui/Name.tsx'

type Thing = {
  readonly id: string
  readonly label: EntityLabel
  readonly names: NamesFragment
  readonly sector?: Sector | null
}

type PageLinkProps = { readonly thing: Thing; readonly short?: boolean; readonly marked?: boolean }

/** A name that leads to its page; with its mark where it stands in a list. */
export function PageLink({ thing, short = false, marked = false }: PageLinkProps) {
  return (
    <Link href={pageOf(thing)} className={marked ? css.marked : css.link}>
      {marked && <Mark sector={thing.sector ?? null} label={thing.label} />}
      <Name names={thing.names} short={short} />
    </Link>
  )
}

export function PageLinks({ things }: { readonly things: readonly Thing[] }) {
  return things.map((thing, index) => (
    <Fragment key={thing.id}>
      {index > 0 && ' · '}
      <PageLink thing={thing} />
    </Fragment>
  ))
}
