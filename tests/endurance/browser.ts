/** What a browser does about cookies and forms, without drawing anything. Each is a person's own. */
export class Browser {
  private cookies = new Map<string, string>()

  /** Somebody else with the same cookies. */
  copy(): Browser {
    const other = new Browser()
    other.cookies = new Map(this.cookies)
    return other
  }

  /** One request; what it answers is not followed. */
  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';')
      const [name = '', ...value] = pair.split('=')
      if (attributes.some((attribute) => /max-age=0|expires=thu, 01 jan 1970/i.test(attribute)))
        this.cookies.delete(name)
      else this.cookies.set(name, value.join('='))
    }
    return answer
  }

  /** A page, after all that it leads on to. */
  async visit(url: string, init: RequestInit = {}): Promise<{ url: string; status: number; text: string }> {
    let answer = await this.ask(url, init)
    for (let hops = 0; answer.status >= 300 && answer.status < 400; hops++) {
      if (hops === 20) throw new Error(`${url} leads round in circles`)
      url = new URL(answer.headers.get('location') ?? '', url).href
      answer = await this.ask(url)
    }
    return { url, status: answer.status, text: await answer.text() }
  }

  /** Sends a form of the sign-in page, with the token that the page carries. */
  async signIn(appUrl: string, action: string, fields: Record<string, string> = {}) {
    const { text } = await this.visit(`${appUrl}/sign-in`)
    const csrfToken = /name="csrfToken" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const body = new URLSearchParams({ csrfToken, callbackUrl: '/account/start', ...fields })
    return this.visit(`${appUrl}/api/auth/${action}`, { method: 'POST', body })
  }
}
