import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamesFragment } from '#client/generated/graphql.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf, otherNames } from '#client/i18n/nameOf.ts'
import css from '#client/shared/page/PageHead.module.css'
import { PanelHead } from '#client/ui/PanelHead.tsx'

type PageHeadProps = {
  /** What it is and where: one line above the name. */
  readonly eyebrow?: ReactNode
  /** One sentence that holds a number. */
  readonly sentence: string
  /** Below the sentence: ways on, such as to the network or to other lists. */
  readonly children?: ReactNode
}

/** The head of a list: its title, and the sentence that the page opens with. */
export function PageHead({ title, ...rest }: PageHeadProps & { readonly title: string }) {
  return <Head head={<PanelHead isPage title={title} eyebrow={rest.eyebrow} />} {...rest} />
}

/** The head of the page of one thing: what it is, its names (the reader's first), and the sentence. */
export function ThingHead({ names, children, ...rest }: PageHeadProps & { readonly names: NamesFragment }) {
  const language = useLanguage()
  const { text, lang } = nameOf(names, language)
  useTitle(text)
  const head = <PanelHead isPage title={text} lang={lang} others={otherNames(names, language)} eyebrow={rest.eyebrow} />
  return (
    <Head head={head} {...rest}>
      {children && <div className={css.ways}>{children}</div>}
    </Head>
  )
}

/** Names the window after what the page is about. */
export function useTitle(name: string): void {
  const { t } = useTranslation('app')
  useEffect(() => {
    document.title = `${name} – ${t('product')}`
  }, [name, t])
}

function Head({ head, sentence, children }: PageHeadProps & { readonly head: ReactNode }) {
  return (
    <header className={css.head}>
      {head}
      <p className={css.sentence} data-testid="sentence">
        {sentence}
      </p>
      {children}
    </header>
  )
}
