/** Fetches the form and its libraries; a page that leads to a form may call it while it is being read. */
export const loadSurveyForm = () => import('./survey-form')
