import { ConditionRunner, Serializer, type Model } from 'survey-core'
import { isPlainObject } from './answer-text'

const LOOK_OF_ELEMENT = [
  ...[
    'type',
    'name',
    'title',
    'description',
    'visible',
    'visibleIf',
    'width',
    'minWidth',
    'maxWidth',
    'colSpan',
  ],
  ...[
    'startWithNewLine',
    'indent',
    'titleLocation',
    'descriptionLocation',
    'showNumber',
    'hideNumber',
    'state',
  ],
  ...['errorLocation', 'gridLayoutColumns', 'page', 'titleWidth', 'innerIndent'],
]
const QUESTION = [
  ...[...LOOK_OF_ELEMENT, 'isRequired', 'requiredIf', 'requiredErrorText', 'validators', 'correctAnswer'],
  ...['showCommentArea', 'hasComment', 'commentText', 'commentPlaceholder', 'placeHolder'],
]
const CHOICES = [
  ...[
    'choices',
    'choicesOrder',
    'colCount',
    'placeholder',
    'allowClear',
    'searchEnabled',
    'separateSpecialChoices',
  ],
  ...['showOtherItem', 'otherText', 'otherPlaceholder', 'otherErrorText', 'showNoneItem', 'noneText'],
  ...['showRefuseItem', 'refuseText', 'showDontKnowItem', 'dontKnowText', 'hasOther', 'hasNone'],
  ...['showOptionsCaption', 'optionsCaption', 'renderAs'],
]
const SEVERAL = ['maxSelectedChoices', 'minSelectedChoices', 'hideSelectedItems', 'closeOnSelect']

/** What each kind of question may carry to be planned; any other property goes the long way. */
const KNOWN: Record<string, Set<string>> = {
  text: new Set([
    ...QUESTION,
    ...['inputType', 'maxLength', 'placeholder', 'autocomplete', 'inputSize', 'size', 'min', 'max', 'step'],
    ...['minErrorText', 'maxErrorText', 'stepErrorText'],
  ]),
  comment: new Set([...QUESTION, 'maxLength', 'rows', 'placeholder', 'autoGrow', 'allowResize']),
  radiogroup: new Set([...QUESTION, ...CHOICES]),
  dropdown: new Set([...QUESTION, ...CHOICES]),
  checkbox: new Set([...QUESTION, ...CHOICES, ...SEVERAL]),
  tagbox: new Set([...QUESTION, ...CHOICES, ...SEVERAL]),
  rating: new Set([
    ...QUESTION,
    ...[
      'rateType',
      'rateCount',
      'rateValues',
      'rateMin',
      'rateMax',
      'rateStep',
      'autoGenerate',
      'displayMode',
    ],
    ...['minRateDescription', 'maxRateDescription', 'displayRateDescriptionsAsExtremeItems'],
  ]),
  boolean: new Set([
    ...QUESTION,
    ...['labelTrue', 'labelFalse', 'valueTrue', 'valueFalse', 'swapOrder', 'displayMode', 'useTitleAsLabel'],
  ]),
  matrix: new Set([...QUESTION, 'columns', 'rows', 'eachRowRequired', 'isAllRowRequired', 'eachRowUnique']),
  html: new Set([...LOOK_OF_ELEMENT, 'html']),
  panel: new Set([...LOOK_OF_ELEMENT, 'elements']),
}

const PAGE = new Set([...LOOK_OF_ELEMENT, 'elements', 'navigationTitle', 'navigationDescription'])
const SURVEY = new Set([
  ...[
    'title',
    'description',
    'pages',
    'elements',
    'locale',
    'showQuestionNumbers',
    'showProgressBar',
    'showTitle',
  ],
  ...[
    'progressBarType',
    'progressBarLocation',
    'widthMode',
    'width',
    'requiredMark',
    'questionErrorLocation',
  ],
  ...['pagePrevText', 'pageNextText', 'completeText', 'showPageTitles', 'headerView', 'completedHtml'],
  ...['questionTitleLocation', 'questionDescriptionLocation', 'showCompletePage', 'sjsVersion'],
  ...['startSurveyText', 'requiredText', 'showPrevButton', 'autoFocusFirstQuestion', 'autoFocusFirstError'],
  ...['logo', 'logoPosition', 'logoWidth', 'logoHeight', 'logoFit', 'previewText', 'editText', 'previewMode'],
  ...['completedHtmlOnCondition', 'completedBeforeHtml', 'loadingHtml', 'gridLayoutEnabled', 'showTOC'],
  ...['progressBarShowPageTitles', 'questionStartIndex', 'questionTitleTemplate', 'questionTitlePattern'],
  ...['partialSendEnabled', 'showNavigationButtons', 'navigationButtonsLocation', 'fitToContainer'],
  ...['autoGrowComment', 'allowResizeComment', 'textUpdateMode', 'showPageNumbers', 'tocLocation'],
])
const ITEM = new Set(['value', 'text'])
const INPUT_TYPES = new Set(['text', 'email', 'tel', 'url', 'number', 'search'])
const VALIDATORS: Record<string, Set<string>> = {
  expression: new Set(['type', 'text', 'expression']),
  numeric: new Set(['type', 'text', 'minValue', 'maxValue']),
  text: new Set(['type', 'text', 'minLength', 'maxLength']),
  email: new Set(['type', 'text']),
}

/** What SurveyJS itself has never heard of (people's own notes, other tools' marks) changes nothing either. */
const only = (value: object, known: Set<string>, ...classes: string[]) =>
  Object.keys(value).every(
    (key) => known.has(key) || classes.every((name) => !Serializer.findProperty(name, key)),
  )

/** Whether everything in a definition is known to `planRules`. */
export function isPlannable(definition: object, model: Model): boolean {
  if (!isPlainObject(definition) || !only(definition, SURVEY, 'survey')) return false
  const { pages, elements } = definition
  const lists = [...listOf(pages), ...(elements === undefined ? [] : [{ elements }])]
  const expressions: string[] = []
  const fits = lists.every(
    (page) => isPlainObject(page) && only(page, PAGE, 'page') && around(page, expressions),
  )
  return fits && expressions.every((expression) => isPlainExpression(expression, model))
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function around(element: Record<string, unknown>, expressions: string[]): boolean {
  if (element.visibleIf) expressions.push(String(element.visibleIf))
  return listOf(element.elements).every((inner) => isKnownElement(inner, expressions))
}

function isKnownElement(element: unknown, expressions: string[]): boolean {
  if (!isPlainObject(element)) return false
  const type = String(element.type)
  if (!Object.hasOwn(KNOWN, type) || !only(element, KNOWN[type]!, type)) return false
  if (element.requiredIf) expressions.push(String(element.requiredIf))
  const isKnownInput = type !== 'text' || INPUT_TYPES.has(String(element.inputType ?? 'text'))
  const items = ['choices', 'rateValues', 'rows', 'columns'].flatMap((name) => listOf(element[name]))
  return (
    isKnownInput &&
    items.every(
      (item) =>
        typeof item !== 'object' || (isPlainObject(item) && only(item, ITEM, 'itemvalue', 'choiceitem')),
    ) &&
    listOf(element.validators).every((validator) => isKnownValidator(validator, expressions)) &&
    around(element, expressions)
  )
}

function isKnownValidator(validator: unknown, expressions: string[]): boolean {
  if (!isPlainObject(validator)) return false
  const type = String(validator.type).replace(/validator$/, '')
  if (!Object.hasOwn(VALIDATORS, type) || !only(validator, VALIDATORS[type]!, `${type}validator`))
    return false
  if (type === 'expression') expressions.push(String(validator.expression))
  return true
}

/** Names only questions whose value means the same to the model and to us, and calls no function. */
function isPlainExpression(expression: string, model: Model): boolean {
  const runner = new ConditionRunner(expression)
  if (!runner.canRun() || runner.hasFunction()) return false
  return runner.getVariables().every((name) => {
    const question = model.getQuestionByName(name)
    return question !== null && question !== undefined && question.getType() !== 'matrix'
  })
}
