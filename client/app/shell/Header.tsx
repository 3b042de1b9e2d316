import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { useStore } from 'zustand'
import { AsOfField } from '#client/app/shell/AsOfField.tsx'
import css from '#client/app/shell/Header.module.css'
import { KeySheet } from '#client/app/shell/KeySheet.tsx'
import { setLanguage, useLanguage } from '#client/i18n/language.ts'
import { switchScheme } from '#client/styles/scheme.ts'
import { Choice } from '#client/ui/Choice.tsx'
import { ContrastIcon, LogoIcon } from '#client/ui/icons.tsx'
import type { PlaceSwitch } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

const places: readonly PlaceSwitch[] = ['abroad', 'at_home', 'both']

/** Screens, switches, date, language. The same on every screen. */
export function Header({ keySheet }: { readonly keySheet: RefObject<HTMLDialogElement | null> }) {
  const { t } = useTranslation(['app', 'words'])
  return (
    <header className={css.header}>
      {/* Where there is little room the words go, and the mark alone has no name. */}
      <Link href="/" className={css.brand} aria-label={t('app:product')}>
        <LogoIcon />
        <span>{t('app:product')}</span>
      </Link>
      <nav aria-label={t('app:nav.label')}>
        <Place href="/explore">{t('app:nav.explore')}</Place>
        <Place href="/partners">{t('app:nav.partners')}</Place>
        <Place href="/departments">{t('app:nav.departments')}</Place>
      </nav>
      <div className={css.view}>
        <StrategicSwitch />
        <PlaceChoice />
        <AsOfField />
      </div>
      <div className={css.tools}>
        <LanguageChoice />
        <button type="button" className={css.icon} onClick={switchScheme} title={t('app:scheme')}>
          <ContrastIcon />
          <span className="visually-hidden">{t('app:scheme')}</span>
        </button>
        <button
          type="button"
          className={css.keys}
          onClick={() => keySheet.current?.showModal()}
          aria-label={t('app:keys.title')}
        >
          ?
        </button>
      </div>
      <KeySheet ref={keySheet} />
    </header>
  )
}

/** A link to a screen. The address adds the view to it: date, switch and selection stay. */
function Place({ href, children }: { readonly href: string; readonly children: string }) {
  const [isHere] = useRoute(`${href}/*?`)
  return (
    <Link href={href} className={css.place} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  )
}

function StrategicSwitch() {
  const { t } = useTranslation('app')
  const strategicOnly = useStore(viewStore, (view) => view.strategicOnly)
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={strategicOnly}
        onChange={(event) => viewStore.getState().setStrategicOnly(event.target.checked)}
      />
      {t('strategicOnly')}
    </label>
  )
}

function PlaceChoice() {
  const { t } = useTranslation(['app', 'words'])
  const place = useStore(viewStore, (view) => view.place)
  return (
    <Choice
      label={t('app:placeSwitch')}
      value={place}
      options={places.map((value) => ({ value, label: t(`words:place.${value}`) }))}
      onChange={(value) => viewStore.getState().setPlace(value)}
    />
  )
}

function LanguageChoice() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  return (
    <Choice
      label={t('language.label')}
      value={language}
      options={[
        { value: 'ja', label: t('language.ja'), lang: 'ja' },
        { value: 'en', label: t('language.en'), lang: 'en' },
      ]}
      onChange={setLanguage}
    />
  )
}
