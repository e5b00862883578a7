import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { checkDefinition } from '@/lib/consultations/check-definition'

const asking = (...elements: object[]) => ({ pages: [{ name: 'page1', elements }] })
const view = { type: 'comment', name: 'view', title: 'What is your view?' }
const problemsOf = (json: unknown) => checkDefinition(json).problems
const pathsOf = (json: unknown) => problemsOf(json).map((problem) => problem.path)

describe('a questionnaire that is right', () => {
  test.each(['five-questions', 'policing-priorities'])('the template %s stays as it is', async (name) => {
    const { definition } = JSON.parse(
      await readFile(`prisma/seed-data/questionnaires/${name}.json`, 'utf8'),
    ) as { definition: object }
    const checked = checkDefinition(definition)
    expect(checked.problems).toEqual([])
    expect(checked.definition).toEqual(definition)
    expect(checked.questions.length).toBeGreaterThan(4)
  })

  test('tells of its questions, groups looked into', () => {
    const choice = {
      type: 'radiogroup',
      name: 'c',
      choices: [{ value: 'a', text: 'A way' }, 2],
      showOtherItem: true,
    }
    const group = { type: 'panel', name: 'group', elements: [choice] }
    const { ok, questions } = checkDefinition(asking({ ...view, isRequired: true, maxLength: 50 }, group))
    expect(ok).toBe(true)
    expect(questions).toMatchObject([
      {
        name: 'view',
        type: 'comment',
        title: 'What is your view?',
        isRequired: true,
        maxLength: 50,
        page: 0,
      },
      { name: 'c', path: 'pages[0].elements[1].elements[0]', hasOther: true },
    ])
    expect(questions[1]?.choices).toEqual([
      { value: 'a', text: 'A way' },
      { value: 2, text: '2' },
    ])
  })

  test('keeps what it does not know and what does no harm', () => {
    const { ok, definition } = checkDefinition({ ...asking({ ...view, ourOwnNote: 'keep me' }), colour: 7 })
    expect(ok).toBe(true)
    expect(definition).toMatchObject({ colour: 7, pages: [{ elements: [{ ourOwnNote: 'keep me' }] }] })
  })

  test('may have its elements without a page: they are put on one', () => {
    const { ok, definition } = checkDefinition({ elements: [view] })
    expect(ok).toBe(true)
    expect(definition).toEqual(asking(view))
  })
})

describe('what repeats', () => {
  const inPath = 'pages[0].elements[0]'
  const group = (over: object) => asking({ type: 'paneldynamic', name: 'g', ...over })
  const table = (over: object) => asking({ type: 'matrixdynamic', name: 'm', ...over })

  test('may ask what it likes, and call it as it likes', () => {
    const element = (name: string) => ({ type: 'paneldynamic', name, templateElements: [view] })
    expect(problemsOf(asking(view, element('g'), element('h')))).toEqual([])
    const nested = { ...element('inner'), minPanelCount: 1, maxPanelCount: 3 }
    expect(
      problemsOf(group({ templateElements: [nested, { ...view, visibleIf: '{panel.inner} notempty' }] })),
    ).toEqual([])
    const columns = [{ name: 'a' }, { name: 'b', cellType: 'text', visibleIf: "{row.a} = 'x'" }]
    expect(problemsOf(table({ columns, choices: ['x'] }))).toEqual([])
    expect(
      problemsOf(asking({ type: 'matrixdropdown', name: 'm', columns, choices: ['x'], rows: [1] })),
    ).toEqual([])
  })

  test.each([
    ['a group that asks nothing', group({}), ['templateElements']],
    [
      'one of only words',
      group({ templateElements: [{ type: 'html', html: '<p>Hi</p>' }] }),
      ['templateElements'],
    ],
    ['a group without a list', group({ templateElements: {} }), ['templateElements']],
    ['a name twice inside', group({ templateElements: [view, view] }), ['templateElements[1].name']],
    [
      'a type that is none',
      group({ templateElements: [view, { type: 'x', name: 'x' }] }),
      ['templateElements[1].type'],
    ],
    ['a billion groups', group({ templateElements: [view], panelCount: 1e9 }), ['panelCount']],
    [
      'a condition',
      group({ templateElements: [{ ...view, visibleIf: '{nope} = 1' }] }),
      ['templateElements[0].visibleIf'],
    ],
    ['a table without columns', table({}), ['columns']],
    ['a column without choices', table({ columns: [{ name: 'a' }] }), ['columns[0].choices']],
    ['cells that are none', table({ columns: [{ name: 'a', cellType: 'file' }] }), ['columns[0].cellType']],
    ['cells that are none by default', table({ columns: [{ name: 'a' }], cellType: 'x' }), ['cellType']],
    [
      'a column twice',
      table({ cellType: 'text', columns: [{ name: 'a' }, { name: 'A' }] }),
      ['columns[1].name'],
    ],
    ['columns that are words', table({ columns: ['a'] }), ['columns[0]']],
    [
      'a file below a row',
      table({ cellType: 'text', columns: [{ name: 'a' }], detailElements: [{ type: 'file', name: 'f' }] }),
      ['detailElements[0].type'],
    ],
  ])('%s is named by its place', (_, json, paths) => {
    expect(pathsOf(json)).toEqual(paths.map((path) => `${inPath}.${path}`))
  })

  test('a table with rows needs them', () => {
    const columns = [{ name: 'a', cellType: 'text' }]
    expect(pathsOf(asking({ type: 'matrixdropdown', name: 'm', columns }))).toEqual([`${inPath}.rows`])
  })
})

describe('what would not work here', () => {
  test('scales and ranges without measure', () => {
    expect(pathsOf(asking({ type: 'rating', name: 'r', rateMin: 1, rateMax: 1e9 }))).toEqual([
      'pages[0].elements[0].rateMax',
    ])
    expect(pathsOf(asking({ type: 'dropdown', name: 'd', choicesMin: 1, choicesMax: 1e9 }))).toEqual([
      'pages[0].elements[0].choicesMax',
    ])
    expect(pathsOf(asking({ type: 'rating', name: 'r', rateStep: 0 }))).toEqual(['pages[0].elements[0]'])
    expect(pathsOf(asking({ type: 'dropdown', name: 'd', choicesMin: 1, choicesMax: 10 }))).toEqual([])
  })

  test('triggers that lead past questions, and a questionnaire that is read only', () => {
    const trigger = (type: string) => ({ type, expression: '{view} notempty' })
    const triggers = ['skip', 'setvalue', 'complete', 'visible'].map(trigger)
    expect(pathsOf({ ...asking(view), triggers })).toEqual([0, 2, 3].map((i) => `triggers[${i}].type`))
    expect(pathsOf({ ...asking(view), mode: 'display' })).toEqual(['mode'])
  })

  test('functions that there are not', () => {
    const of = (expression: string) => problemsOf(asking(view, { type: 'expression', name: 'x', expression }))
    expect(of('iif({view} notempty, round(2.5), 0)')).toEqual([])
    expect(of('1 + iif(lookUp({view}) > 1, 2, 3)')[0]?.message).toContain('lookUp()')
  })

  test('the words that SurveyJS itself knows in conditions', () => {
    const of = (expression: string) => pathsOf(asking(view, { type: 'expression', name: 'x', expression }))
    for (const words of [
      '{pageno} + {pagecount}',
      '{correctAnswers}',
      '{$page1.title}',
      '{#view}',
      '{view-total.a}',
    ])
      expect(of(words)).toEqual([])
  })
})

describe('problems are named by where they stand', () => {
  test.each([null, 'text', 5, [], undefined])('%j is no questionnaire', (json) => {
    expect(problemsOf(json)).toEqual([
      { path: '', message: 'A questionnaire must be a JSON object: it begins with { and ends with }.' },
    ])
  })

  test('no questions', () => {
    expect(pathsOf({})).toEqual(['pages'])
    expect(pathsOf(asking({ type: 'html', html: '<p>Hello</p>' }))).toEqual(['pages'])
  })

  test('questions of type file are not taken, wherever they stand', () => {
    const file = { type: 'file', name: 'x' }
    const group = { type: 'paneldynamic', name: 'g', templateElements: [{ type: 'text', name: 'a' }, file] }
    const problems = problemsOf(asking(view, file, group))
    expect(problems.map(({ path }) => path)).toEqual([
      'pages[0].elements[1].type',
      'pages[0].elements[2].templateElements[1].type',
    ])
    expect(problems[0]?.message).toContain('cannot be used in Soundings')
  })

  test('a type that there is not, which SurveyJS would silently lose', () => {
    const [problem] = problemsOf(asking(view, { type: 'coment', name: 'x' }))
    expect(problem).toMatchObject({ path: 'pages[0].elements[1].type' })
    expect(problem?.message).toContain('no kind of question called "coment"')
  })

  test('names that are missing, twice there or not fit for a column', () => {
    const of = (name: unknown) => pathsOf(asking(view, { type: 'text', name }))
    for (const name of [
      undefined,
      '',
      'view',
      'VIEW',
      'a b',
      'ä',
      'x'.repeat(65),
      'constructor',
      'view-Comment',
      5,
    ])
      expect(of(name)).toEqual(['pages[0].elements[1].name'])
    for (const name of ['a', 'A_b-c.9', 'x'.repeat(64)]) expect(of(name)).toEqual([])
  })

  test('a name used again inside a group', () => {
    const group = { type: 'panel', name: 'group', elements: [{ type: 'text', name: 'view' }] }
    expect(pathsOf(asking(view, group))).toEqual(['pages[0].elements[1].elements[0].name'])
  })

  test('choices that are missing, empty or twice there', () => {
    const of = (over: object) => pathsOf(asking({ type: 'checkbox', name: 'c', ...over }))
    expect(of({})).toEqual(['pages[0].elements[0].choices'])
    expect(of({ choices: [] })).toEqual(['pages[0].elements[0].choices'])
    expect(of({ choices: ['a', { value: 'a' }] })).toEqual(['pages[0].elements[0].choices[1].value'])
    expect(of({ choices: ['a', {}] })).toEqual(['pages[0].elements[0].choices[1].value'])
    expect(of({ choices: ['other'], showOtherItem: true })).toEqual(['pages[0].elements[0].choices[0]'])
  })

  test('conditions that cannot be read, or name a question that is not there', () => {
    const of = (visibleIf: unknown) => problemsOf(asking(view, { type: 'text', name: 'x', visibleIf }))
    expect(of("{view} = 'a'")).toEqual([])
    expect(of('{view} = ')[0]).toMatchObject({ path: 'pages[0].elements[1].visibleIf' })
    expect(of('({view} notempty')[0]?.message).toContain('cannot be read')
    expect(of('{veiw} notempty')[0]?.message).toContain('{veiw}')
  })

  test('whatever fetches from elsewhere or sends people there', () => {
    expect(
      pathsOf({
        ...asking(
          { type: 'dropdown', name: 'd', choices: ['a'], choicesByUrl: { url: 'https://example.org' } },
          { type: 'image', name: 'i', imageLink: 'https://example.org/a.png' },
          { type: 'html', name: 'h', html: '<img src="//example.org/pixel.gif">' },
        ),
        logo: 'http://example.org/logo.png',
        navigateToUrl: 'https://example.org',
      }).toSorted(),
    ).toEqual(
      [
        'logo',
        'navigateToUrl',
        'pages[0].elements[0].choicesByUrl',
        'pages[0].elements[1].imageLink',
        'pages[0].elements[2].html',
      ].toSorted(),
    )
  })

  test('lists that are no lists, and pages that are none', () => {
    expect(pathsOf({ pages: {} })).toEqual([''])
    expect(pathsOf({ pages: [5, { elements: 'x' }] })).toEqual(['pages[0]', 'pages[1].elements'])
  })

  test('something nested without end', () => {
    let deep: object = {}
    for (let i = 0; i < 60; i++) deep = { deep }
    expect(problemsOf({ ...asking(view), deep })[0]?.message).toBe('This is nested too deeply.')
  })
})

describe('what is kept is safe to show', () => {
  const cleaned = (element: object) => JSON.stringify(checkDefinition(asking(view, element)).definition)

  test('words to read lose scripts, handlers and javascript: links, and keep the rest', () => {
    const html =
      '<p onclick="x()">Hi <b>you</b></p><script>alert(1)</script><a href="javascript:alert(1)">a</a><a href="https://example.org">b</a>'
    const text = cleaned({ type: 'html', name: 'h', html })
    expect(text).toContain('<b>you</b>')
    expect(text).toContain('https://example.org')
    expect(text).not.toMatch(/script|onclick/i)
  })

  test('titles lose tags, in every language, and keep a plain “<”', () => {
    const title = { default: '<img src=x onerror=alert(1)>Income < £10k & <b>more</b>', cy: '&lt;script>x' }
    const { definition } = checkDefinition(asking({ ...view, title }))
    expect(definition).toMatchObject({
      pages: [{ elements: [{ title: { default: 'Income < £10k & more', cy: '&lt;script>x' } }] }],
    })
    expect(
      cleaned({ type: 'text', name: 't', title: '<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>' }),
    ).not.toContain('<script')
  })

  test('Markdown loses pictures and odd links, and keeps the others', () => {
    const title =
      'See [us](https://example.org), [this](javascript:alert(1)), ![a picture](https://example.org/x.png) [x](data:text/html,y)'
    const text = cleaned({ type: 'text', name: 't', title })
    expect(text).toContain('See [us](https://example.org), this')
    expect(text).not.toMatch(/javascript|x\.png|data:/)
  })

  test.each([
    '<ScRiPt>alert(1)</sCrIpT>',
    '<img src=x onerror=alert(1)>',
    '<img/src=x/onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<form action="https://example.org"><input name=a></form>',
    '<div style="background:red" onclick=alert(1)>x</div>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<img src="data:image/png;base64,AAAA" onload=alert(1)',
    '<<script>alert(1)//<</script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<base href=https://example.org>',
    '<meta http-equiv=refresh content=0>',
    '<p><!-- <b> --><![CDATA[<script>]]>',
  ])('%s does nothing', (html) => {
    const places = {
      html,
      completedHtml: html,
      title: { default: html, cy: html },
      description: html,
      ours: html,
    }
    const text = cleaned({ type: 'html', name: 'h', ...places })
    const { elements } = (
      checkDefinition(asking(view, { type: 'html', name: 'h', ...places })).definition.pages as {
        elements: Record<string, unknown>[]
      }[]
    )[0]!
    const kept = [text, ...Object.values(elements[1]!).map(String)].join(' ')
    expect(kept).not.toMatch(/<\s*\/?\s*(script|iframe|svg|math|form|input|base|meta|style|noscript)/i)
    expect(kept).not.toMatch(/<[^>]*\s(on\w+|style|srcdoc|action)\s*=/i)
    expect(kept).not.toMatch(/<[^>]*(href|src)\s*=\s*["'\\]*\s*(javascript|data:text)/i)
    expect(JSON.stringify(elements[1]!.title)).not.toContain('<s')
  })

  test('a style cannot fetch', () => {
    expect(pathsOf(asking({ ...view, width: 'url(//example.org/x)' }))).toEqual([
      'pages[0].elements[0].width',
    ])
    expect(pathsOf(asking({ ...view, iconUrl: 'https://example.org/x.svg' }))).toEqual([
      'pages[0].elements[0].iconUrl',
    ])
  })

  test('nothing can reach the prototype of objects', () => {
    const json: unknown = JSON.parse(
      '{"pages":[{"elements":[{"type":"text","name":"a"}]}],"__proto__":{"x":1}}',
    )
    const { ok, definition } = checkDefinition(json)
    expect(ok).toBe(true)
    expect(Object.keys(definition)).toEqual(['pages'])
  })

  test('the input itself is left alone', () => {
    const json = asking({ ...view, title: '<b>bold</b>' })
    const before = structuredClone(json)
    checkDefinition(json)
    expect(json).toEqual(before)
  })
})
