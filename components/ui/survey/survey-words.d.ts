// SurveyJS ships its words in other languages without types; they are loaded for what they do, not for what they export.
declare module 'survey-core/i18n/*'
