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

  test.each(['file', 'signaturepad', 'paneldynamic', 'matrixdynamic', 'matrixdropdown', 'imagepicker'])(
    'questions of type %s are not for now',
    (type) => {
      const [problem] = problemsOf(asking(view, { type, name: 'x' }))
      expect(problem?.path).toBe('pages[0].elements[1].type')
      expect(problem?.message).toContain('cannot be used in Soundings yet')
    },
  )

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
    expect(pathsOf({ pages: [{ questions: [view] }] })).toEqual(['pages[0].questions'])
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
