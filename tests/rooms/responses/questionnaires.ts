/** Questionnaires that tests ask. */

/** Every property of it is known to the planned rules. */
export const PLANNED = {
  title: 'Planned',
  pages: [
    {
      name: 'first',
      title: 'First',
      elements: [
        {
          type: 'radiogroup',
          name: 'mode',
          title: 'How do you travel?',
          isRequired: true,
          choices: ['bus', 'rail', { value: 'car', text: 'By car' }, 7],
          showOtherItem: true,
        },
        {
          type: 'text',
          name: 'plate',
          title: 'Why by car?',
          visibleIf: "{mode} = 'car'",
          isRequired: true,
          maxLength: 10,
        },
        {
          type: 'checkbox',
          name: 'days',
          title: 'On which days?',
          choices: ['mon', 'tue', 'wed'],
          maxSelectedChoices: 2,
          showNoneItem: true,
          showOtherItem: true,
        },
        { type: 'html', name: 'words', html: '<p>Words</p>' },
        {
          type: 'panel',
          name: 'more',
          visibleIf: '{members} > 10',
          elements: [
            { type: 'comment', name: 'many', title: 'Why so many?', requiredIf: '{members} > 100' },
            { type: 'rating', name: 'how', title: 'How well?', rateMin: 1, rateMax: 5 },
          ],
        },
        {
          type: 'text',
          name: 'members',
          title: 'How many members?',
          inputType: 'number',
          min: 0,
          max: 1000,
          step: 1,
        },
      ],
    },
    {
      name: 'second',
      visibleIf: "{days} contains 'mon' or {agrees} = true",
      elements: [
        { type: 'boolean', name: 'agrees2', title: 'Do you still agree?' },
        {
          type: 'dropdown',
          name: 'again',
          title: 'And again?',
          choices: ['bus', 'rail', 'car'],
          validators: [
            {
              type: 'expression',
              text: 'Not the same twice.',
              expression: '{again} empty or {again} <> {mode}',
            },
          ],
        },
      ],
    },
    {
      name: 'third',
      elements: [
        { type: 'boolean', name: 'agrees', title: 'Do you agree?' },
        { type: 'text', name: 'mail', title: 'Your address', inputType: 'email' },
        {
          type: 'matrix',
          name: 'grid',
          title: 'Say for each',
          columns: ['yes', 'no', 3],
          rows: ['one', { value: 'two', text: 'Two' }],
          eachRowRequired: true,
        },
        { type: 'tagbox', name: 'tags', title: 'Tags', choices: [1, 2, 3], minSelectedChoices: 2 },
        {
          type: 'comment',
          name: 'free',
          title: 'Anything else?',
          maxLength: 50,
          validators: [{ type: 'text', minLength: 3 }],
        },
      ],
    },
  ],
}

/** Uses what only survey-core's model knows. */
export const MODELLED = {
  title: 'Modelled',
  calculatedValues: [{ name: 'twice', expression: '{a} * 2' }],
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'text', name: 'a', title: 'A number', inputType: 'number' },
        { type: 'expression', name: 'sum', title: 'The sum', expression: '{a} + 1' },
        {
          type: 'checkbox',
          name: 'source',
          title: 'Which of these?',
          choices: ['x', 'y', 'z'],
          showCommentArea: true,
        },
        {
          type: 'radiogroup',
          name: 'best',
          title: 'The best of them',
          choicesFromQuestion: 'source',
          choicesFromQuestionMode: 'selected',
        },
        {
          type: 'radiogroup',
          name: 'some',
          title: 'Some are offered',
          choices: ['always', { value: 'big', text: 'When big', visibleIf: '{a} > 5' }],
        },
        { type: 'ranking', name: 'order', title: 'In which order?', choices: ['p', 'q', 'r'] },
        {
          type: 'multipletext',
          name: 'parts',
          title: 'Parts',
          items: [
            { name: 'north', title: 'North', maxLength: 5 },
            { name: 'south', title: 'South', inputType: 'number', isRequired: true },
          ],
        },
        { type: 'text', name: 'when', title: 'When?', inputType: 'date', min: '2026-01-01' },
        { type: 'text', name: 'at', title: 'At what time?', inputType: 'time' },
        { type: 'text', name: 'shared1', valueName: 'shared', title: 'Shared', maxLength: 10 },
        {
          type: 'text',
          name: 'shared2',
          valueName: 'shared',
          title: 'Shared again',
          visibleIf: '{a} > 1',
          maxLength: 5,
        },
        {
          type: 'comment',
          name: 'late',
          title: 'Late',
          visibleIf: '{twice} > 10',
          isRequired: true,
        },
      ],
    },
  ],
}
