import { useText } from '../i18n/use-text.ts'
import { useView } from '../view/use-view.ts'
import { root } from '../root.ts'

/** The pages that the law asks for, in the language of this page. */
export function StatementLinks() {
  const text = useText()
  const { lang } = useView()
  const query = lang === 'en' ? '?lang=en' : ''
  return (
    <ul>
      <li>
        <a href={`${root}/barrierefreiheit${query}`}>{text('footer.accessibility')}</a>
      </li>
      <li>
        <a href={`${root}/datenschutz${query}`}>{text('footer.privacy')}</a>
      </li>
    </ul>
  )
}
