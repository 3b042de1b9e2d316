import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import css from '#client/features/explore/parts/Panel.module.css'
import toPage from '#client/features/explore/parts/ToPage.module.css'
import type { NamesFragment } from '#client/generated/graphql.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf, otherNames } from '#client/i18n/nameOf.ts'
import { JapaneseNameSource } from '#client/shared/entity/Designation.tsx'
import { type PageOwner, pageOf } from '#client/shared/entity/pageAddress.ts'
import { ArrowIcon } from '#client/ui/icons.tsx'
import { PanelHead } from '#client/ui/PanelHead.tsx'

type PanelNameProps = {
  readonly names: NamesFragment
  readonly eyebrow: ReactNode
  readonly isPartner?: boolean
  /** What has a page of its own: its name leads there. */
  readonly page?: PageOwner
}

/** The leading name, the others with their own `lang`, and who says that the Japanese one is the name. */
export function PanelName({ names, eyebrow, isPartner = false, page }: PanelNameProps) {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const lead = nameOf(names, language)
  const title = page ? (
    <Link href={pageOf(page)} className={toPage.toPage} title={t('details.page')}>
      <TitleText text={lead.text} after={<ArrowIcon size={13} />} />
    </Link>
  ) : (
    <TitleText text={lead.text} />
  )
  return (
    <>
      <PanelHead eyebrow={eyebrow} title={title} lang={lead.lang} others={otherNames(names, language)} />
      {isPartner && (
        <p className={css.quiet}>
          <JapaneseNameSource names={names} />
        </p>
      )}
    </>
  )
}

/** A line breaks before brackets rather than inside them, and what comes after is never alone on a line. */
function TitleText({ text, after }: { readonly text: string; readonly after?: ReactNode }) {
  const at = Math.max(0, text.search(/[(（]/))
  const cut = after ? Math.max(at, lastWordOf(text)) : text.length
  const tail = after && (
    <span className={toPage.tail}>
      {text.slice(cut)} {after}
    </span>
  )
  return (
    <>
      {text.slice(0, at)}
      <span className={at > 0 ? css.bracket : undefined}>
        {text.slice(at, cut)}
        {tail}
      </span>
    </>
  )
}

/** Where it begins; where words are not set apart, the last two letters. */
function lastWordOf(text: string): number {
  const space = text.trimEnd().lastIndexOf(' ')
  return space >= 0 ? space + 1 : Math.max(0, text.length - 2)
}
