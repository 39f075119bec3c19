import './header.css'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useView } from '../view/use-view.ts'
import { ViewLink } from '../view/view-link.tsx'
import { appLanguages } from '../../presentation/address/app-view.ts'
import { Icon } from './icon.tsx'
import { root } from '../root.ts'

const languageNames = { de: 'Deutsch', en: 'English' } as const

type HeaderProps = {
  /** The city; null = unknown. */
  place: string | null
  /** What can be done with the page as a whole. */
  children: ReactNode
}

/** The head of the page: where you are, ways past it for the keyboard, tools, the graph, the language. */
export function Header({ place, children }: HeaderProps) {
  const text = useText()
  const { lang } = useView()
  return (
    <header className="header">
      <title>{place ? `${text('app.title')} ${place}` : text('app.title')}</title>
      <a className="skip" href="#list">
        {text('skip.list')}
      </a>
      <img src={`${root}/favicon.svg`} alt="" />
      <div className="header-name">
        <h1>
          {text('app.title')} {place && <span>{place}</span>}
        </h1>
        <p>{text('app.subtitle')}</p>
      </div>
      {children}
      <nav aria-label={text('header.navigation')}>
        <a className="header-tool" href={`${root}/graphql`}>
          <Icon name="braces" />
          <span>{text('header.graph')}</span>
        </a>
        <ul>
          {appLanguages.map((language) => (
            <li key={language}>
              <ViewLink
                change={{ lang: language }}
                lang={language}
                hrefLang={language}
                aria-current={language === lang}
              >
                {language.toUpperCase()} <span className="visually-hidden">{languageNames[language]}</span>
              </ViewLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
