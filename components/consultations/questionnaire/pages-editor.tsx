'use client'

import { useId } from 'react'
import * as edit from './edit-definition'
import { elementsOf, pagesOf, textIn, type Definition, type Json } from './edit-definition'
import { LiveText } from './editor-fields'
import { ElementEditor } from './element-editor'
import { ADDABLE, ELEMENT_WORDS } from './element-words'
import styles from './editor.module.css'

export type Problem = { path: string; message: string }

type Props = { definition: Definition; problems: Problem[]; onChange: (definition: Definition) => void }

/** Pages and what stands on them, in their order. */
export function PagesEditor({ definition, problems, onChange }: Props) {
  const pages = pagesOf(definition)
  return (
    <>
      <LiveText
        label="Title of the questionnaire"
        value={textIn(definition, 'title')}
        onChange={(value) => onChange(edit.setField(definition, 'title', value))}
      />
      <LiveText
        label="What people read before the questions"
        rows={3}
        value={textIn(definition, 'description')}
        onChange={(value) => onChange(edit.setField(definition, 'description', value))}
      />
      {pages.map((_, i) => (
        <PageEditor key={i} {...{ definition, problems, onChange }} page={i} />
      ))}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => onChange(edit.addPage(definition))}
      >
        Add a page
      </button>
    </>
  )
}

type PageProps = Props & { page: number }

function PageEditor({ definition, problems, onChange, page: i }: PageProps) {
  const pages = pagesOf(definition)
  const page = pages[i] ?? {}
  return (
    <section className={styles.page} aria-label={`Page ${i + 1}`}>
      <h3 className="govuk-heading-s">Page {i + 1}</h3>
      <LiveText
        label="Title of the page"
        value={textIn(page, 'title')}
        onChange={(value) => onChange(edit.changePage(definition, i, 'title', value))}
      />
      {elementsOf(page).map((element, j) => (
        <OneElement
          key={`${j}-${String(element.name)}`}
          {...{ definition, problems, onChange }}
          page={i}
          element={j}
        />
      ))}
      {elementsOf(page).length === 0 ? <p className="govuk-body">No question on this page yet.</p> : null}
      <AddElement page={i} add={(type) => onChange(edit.addElement(definition, i, type))} />
      <div className={styles.buttons}>
        <Small isOff={i === 0} press={() => onChange(edit.movePage(definition, i, -1))}>
          Move page {i + 1} up
        </Small>
        <Small isOff={i === pages.length - 1} press={() => onChange(edit.movePage(definition, i, 1))}>
          Move page {i + 1} down
        </Small>
        <Small isOff={elementsOf(page).length > 0} press={() => onChange(edit.removePage(definition, i))}>
          Remove page {i + 1}
        </Small>
      </div>
    </section>
  )
}

function OneElement({ definition, problems, onChange, page, element: j }: PageProps & { element: number }) {
  const pages = pagesOf(definition)
  const element = elementsOf(pages[page])[j] ?? {}
  const where = { page, element: j }
  const path = `pages[${page}].elements[${j}]`
  const isFirst = page === 0 && j === 0
  const isLast = page === pages.length - 1 && j === elementsOf(pages[page]).length - 1
  const name = textIn(element, 'title') || String(element.name)
  const forWhat = <span className="govuk-visually-hidden">: {name}</span>
  return (
    <ElementEditor
      element={element}
      number={numberOf(definition, element)}
      problems={problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))}
      change={(change) => onChange(edit.changeElement(definition, where, change))}
      rename={(to) => onChange(edit.renameElement(definition, where, to))}
      buttons={
        <>
          <Small isOff={isFirst} press={() => onChange(edit.moveElement(definition, where, -1))}>
            Move up{forWhat}
          </Small>
          <Small isOff={isLast} press={() => onChange(edit.moveElement(definition, where, 1))}>
            Move down{forWhat}
          </Small>
          <Small press={() => onChange(edit.removeElement(definition, where))}>Remove{forWhat}</Small>
        </>
      }
    />
  )
}

const ASKS_NOTHING = new Set(['html', 'panel', 'image', 'expression'])

function numberOf(definition: Definition, element: Json): number | null {
  if (ASKS_NOTHING.has(String(element.type))) return null
  const asking = pagesOf(definition)
    .flatMap(elementsOf)
    .filter((one) => !ASKS_NOTHING.has(String(one.type)))
  return asking.indexOf(element) + 1
}

type SmallProps = { children: React.ReactNode; press: () => void; isOff?: boolean }

function Small({ children, press, isOff }: SmallProps) {
  return (
    <button type="button" className="govuk-button govuk-button--secondary" disabled={isOff} onClick={press}>
      {children}
    </button>
  )
}

function AddElement({ page, add }: { page: number; add: (type: string) => void }) {
  const id = useId()
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        Add to page {page + 1}
      </label>
      <div className={styles.buttons}>
        <select className="govuk-select" id={id} defaultValue="comment">
          {ADDABLE.map((type) => (
            <option key={type} value={type}>
              {ELEMENT_WORDS[type]}
            </option>
          ))}
        </select>
        <Small
          press={() => {
            const select = document.getElementById(id)
            if (select instanceof HTMLSelectElement) add(select.value)
          }}
        >
          Add<span className="govuk-visually-hidden"> to page {page + 1}</span>
        </Small>
      </div>
    </div>
  )
}
