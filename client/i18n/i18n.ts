import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import enApp from '#client/i18n/en/app.json'
import enCanvas from '#client/i18n/en/canvas.json'
import enExplore from '#client/i18n/en/explore.json'
import enLasso from '#client/i18n/en/lasso.json'
import enLayouts from '#client/i18n/en/layouts.json'
import enLens from '#client/i18n/en/lens.json'
import enOpened from '#client/i18n/en/opened.json'
import enPages from '#client/i18n/en/pages.json'
import enPaths from '#client/i18n/en/paths.json'
import enPicture from '#client/i18n/en/picture.json'
import enStructure from '#client/i18n/en/structure.json'
import enTime from '#client/i18n/en/time.json'
import enTopics from '#client/i18n/en/topics.json'
import enTour from '#client/i18n/en/tour.json'
import enWords from '#client/i18n/en/words.json'
import jaApp from '#client/i18n/ja/app.json'
import jaCanvas from '#client/i18n/ja/canvas.json'
import jaExplore from '#client/i18n/ja/explore.json'
import jaLasso from '#client/i18n/ja/lasso.json'
import jaLayouts from '#client/i18n/ja/layouts.json'
import jaLens from '#client/i18n/ja/lens.json'
import jaOpened from '#client/i18n/ja/opened.json'
import jaPages from '#client/i18n/ja/pages.json'
import jaPaths from '#client/i18n/ja/paths.json'
import jaPicture from '#client/i18n/ja/picture.json'
import jaStructure from '#client/i18n/ja/structure.json'
import jaTime from '#client/i18n/ja/time.json'
import jaTopics from '#client/i18n/ja/topics.json'
import jaTour from '#client/i18n/ja/tour.json'
import jaWords from '#client/i18n/ja/words.json'
import { firstLanguage } from '#client/i18n/language.ts'

/** Both languages are shipped with the page, so that switching asks nobody. Called once, by `main.tsx`. */
export function startWords(): void {
  i18next.use(initReactI18next)
  void i18next.init({
    initAsync: false,
    lng: firstLanguage(),
    fallbackLng: false,
    ns: [
      'words',
      'app',
      'canvas',
      'explore',
      'lasso',
      'layouts',
      'lens',
      'opened',
      'pages',
      'paths',
      'picture',
      'structure',
      'time',
      'topics',
      'tour',
    ],
    defaultNS: 'words',
    resources: {
      ja: {
        words: jaWords,
        app: jaApp,
        canvas: jaCanvas,
        explore: jaExplore,
        lasso: jaLasso,
        layouts: jaLayouts,
        lens: jaLens,
        opened: jaOpened,
        pages: jaPages,
        paths: jaPaths,
        picture: jaPicture,
        structure: jaStructure,
        time: jaTime,
        topics: jaTopics,
        tour: jaTour,
      },
      en: {
        words: enWords,
        app: enApp,
        canvas: enCanvas,
        explore: enExplore,
        lasso: enLasso,
        layouts: enLayouts,
        lens: enLens,
        opened: enOpened,
        pages: enPages,
        paths: enPaths,
        picture: enPicture,
        structure: enStructure,
        time: enTime,
        topics: enTopics,
        tour: enTour,
      },
    },
    // React escapes what it prints.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = i18next.language
}
