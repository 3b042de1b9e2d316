import type { ReactNode } from 'react'
import css from '#client/ui/PanelHead.module.css'

type Name = { readonly text: string; readonly lang: string }

type PanelHeadProps = {
  /** What it is: one line above the name. */
  readonly eyebrow?: ReactNode
  readonly title: ReactNode
  readonly lang?: string | undefined
  /** Its names in other languages. */
  readonly others?: readonly Name[]
  /** At the top of a page instead of a panel: larger, and the heading of the whole. */
  readonly isPage?: boolean
}

/** What a panel or page is about: what kind of thing, and its names. */
export function PanelHead({ eyebrow, title, lang, others = [], isPage = false }: PanelHeadProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className={isPage ? css.page : css.panel}>
      {eyebrow && <p className={css.eyebrow}>{eyebrow}</p>}
      <Heading className={css.name} lang={lang} data-testid={isPage ? 'page-name' : 'panel-name'}>
        {title}
      </Heading>
      {others.map((name) => (
        <p key={name.text} className={css.other} lang={name.lang}>
          {name.text}
        </p>
      ))}
    </div>
  )
}
