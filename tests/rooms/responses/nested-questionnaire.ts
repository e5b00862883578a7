/** Asks again and again: repeating groups, tables, and kinds of answer with rules of their own. */
export const NESTED = {
  pages: [
    {
      name: 'page1',
      elements: [
        { type: 'boolean', name: 'any', title: 'Any crimes to tell of?' },
        {
          type: 'paneldynamic',
          name: 'crimes',
          title: 'Crimes',
          visibleIf: '{any} = true',
          minPanelCount: 1,
          maxPanelCount: 3,
          templateElements: [
            { type: 'text', name: 'what', title: 'What happened?', isRequired: true, maxLength: 20 },
            {
              type: 'radiogroup',
              name: 'told',
              title: 'Did you tell us?',
              choices: ['yes', 'no'],
              showOtherItem: true,
            },
            { type: 'comment', name: 'why', title: 'Why not?', visibleIf: "{panel.told} = 'no'" },
            {
              type: 'paneldynamic',
              name: 'people',
              title: 'Who was there?',
              templateElements: [{ type: 'text', name: 'age', inputType: 'number', min: 0, max: 120 }],
            },
          ],
        },
        {
          type: 'matrixdynamic',
          name: 'meetings',
          title: 'Meetings',
          rowCount: 0,
          maxRowCount: 4,
          choices: ['good', 'bad'],
          columns: [
            { name: 'how' },
            { name: 'many', cellType: 'text', inputType: 'number', isRequired: true },
            { name: 'fault', cellType: 'comment', visibleIf: "{row.how} = 'bad'" },
            { name: 'twice', cellType: 'expression', expression: '{row.many} * 2' },
          ],
          detailPanelMode: 'underRow',
          detailElements: [{ type: 'text', name: 'note', maxLength: 5 }],
        },
        {
          type: 'matrixdropdown',
          name: 'places',
          title: 'Places',
          rows: ['north', { value: 'south', text: 'The south', visibleIf: '{any} = true' }],
          columns: [
            { name: 'safe', cellType: 'boolean' },
            { name: 'score', cellType: 'rating', rateMax: 3 },
          ],
        },
        {
          type: 'matrix',
          name: 'grid',
          title: 'Say for each',
          columns: ['p', { value: 'q', visibleIf: '{any} = true' }],
          rows: ['x', { value: 'y', visibleIf: '{any} = true' }],
        },
        {
          type: 'imagepicker',
          name: 'logo',
          title: 'Which one?',
          choices: ['lion', 'bear'],
          multiSelect: true,
        },
        { type: 'checkbox', name: 'known', title: 'Which do you know?', choices: ['k', 'l', 'm'] },
        {
          type: 'ranking',
          name: 'best',
          title: 'The best of them first',
          choicesFromQuestion: 'known',
          choicesFromQuestionMode: 'selected',
        },
        { type: 'slider', name: 'heat', title: 'How much?', min: 10, max: 20, step: 2 },
        { type: 'slider', name: 'span', title: 'From where to where?', sliderType: 'range' },
        { type: 'signaturepad', name: 'sign', title: 'Sign here' },
      ],
    },
  ],
}
