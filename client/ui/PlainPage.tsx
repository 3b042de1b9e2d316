import type { ReactNode } from 'react'
import css from '#client/ui/PlainPage.module.css'

type PlainPageProps = { readonly title: string; readonly text: string; readonly children: ReactNode }

/** A page that only says something, with the ways on. */
export function PlainPage({ title, text, children }: PlainPageProps) {
  return (
    <main className={css.page}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>{children}</p>
    </main>
  )
}
