import { markup } from '../../publish/embed/markup.ts'
import { pageOf } from '../../publish/embed/page.ts'
import type { Problem } from '../../kit/problem.ts'
import { ViewError } from '../../publish/view/view.error.ts'
import german from './messages/de.json' with { type: 'json' }
import english from './messages/en.json' with { type: 'json' }

/** A problem as a page for people, in German and English, because nothing is known of the reader. */
export function problemPage(
  { code, detail, id = '', retryAfterSeconds = 60 }: Problem,
  error: unknown,
  root: string,
): string {
  const germanDetail =
    error instanceof ViewError
      ? error.in('de')
      : german[`detail.${code}`].replace('{id}', id).replace('{seconds}', String(retryAfterSeconds))
  const body = markup`<main>
<h1>${german[code]}</h1>
<p>${germanDetail}</p>
<p><a href="${root}/" target="_top">${german.map}</a></p>
<div lang="en">
<h2>${english[code]}</h2>
<p>${detail}</p>
<p><a href="${root}/?lang=en" target="_top">${english.map}</a></p>
</div>
</main>`
  return pageOf('de', 'ltr', `${german[code]} – Quartieratlas`, false, body)
}
