import { useTranslation } from 'react-i18next'
import type { Hit } from '#client/features/explore/foundStore.ts'
import { Mark } from '#client/features/explore/Mark.tsx'
import css from '#client/features/explore/SearchBox.module.css'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import type { Language } from '#client/view/types.ts'

type HitRowProps = {
  readonly id: string
  readonly hit: Hit
  readonly isCurrent: boolean
  readonly onPick: (hit: Hit) => void
}

/** One suggestion: name, the name that met the text if it is another, what it is, and where. */
export function HitRow({ id, hit, isCurrent, onPick }: HitRowProps) {
  const { t } = useTranslation(['words', 'explore'])
  const language = useLanguage()
  const name = nameOf(hit.names, language)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the input
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={css.hit}
      // The press must not take the focus away before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(hit)}
    >
      <span className={css.mark}>{hasMark(hit) && <Mark sector={hit.sector} label={hit.label} />}</span>
      <span className={css.name} lang={name.lang}>
        {name.text}
      </span>
      <span className={css.what}>{[t(`words:label.${hit.label}`), ...placeOf(hit, language)].join(' · ')}</span>
      {hit.matched !== name.text && <span className={css.matched}>{hit.matched}</span>}
      {isBackground(hit) && <span className={css.matched}>{t('explore:search.notDrawn')}</span>}
    </div>
  )
}

function hasMark(hit: Hit): boolean {
  return hit.label === 'Department' || hit.sector !== null
}

function isBackground(hit: Hit): boolean {
  return hit.sector !== null && !hit.isPartner
}

function placeOf(hit: Hit, language: Language): readonly string[] {
  const country = hit.countryNames && nameOf(hit.countryNames, language).text
  return [country, hit.city].filter((part) => typeof part === 'string')
}
