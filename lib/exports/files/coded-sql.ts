/**
 * Joins, as `coded.of`, what coders made of a response's answers: by question the titles of the themes in the order of the
 * code frame (themes), those that began as a learner's proposal (proposed), the position and whether it is rich in
 * evidence. Themes that were removed are left out. Made once, and hashed.
 * @param stage the stage's id as SQL
 */
export function codedOf(stage: string): string {
  return `LEFT JOIN (
      SELECT response_id, jsonb_object_agg(question_name, jsonb_strip_nulls(jsonb_build_object(
        'themes', themes, 'proposed', proposed, 'position', position, 'evidence', evidence))) AS of
      FROM (
        SELECT response_id, question_name, (array_agg(themes) FILTER (WHERE themes IS NOT NULL))[1] AS themes,
          (array_agg(proposed) FILTER (WHERE proposed IS NOT NULL))[1] AS proposed,
          max(position) AS position, bool_or(evidence) AS evidence
        FROM (
          SELECT x.response_id, x.question_name, jsonb_agg(t.title ORDER BY t.sort, t.id) AS themes,
            jsonb_agg(t.title ORDER BY t.sort, t.id) FILTER (WHERE x.proposal_id IS NOT NULL) AS proposed,
            NULL::text AS position, NULL::boolean AS evidence
          FROM coding x JOIN theme t ON t.id = x.theme_id AND t.removed_at IS NULL JOIN response y ON y.id = x.response_id
          WHERE y.stage_id = ${stage} GROUP BY 1, 2
          UNION ALL
          SELECT m.response_id, m.question_name, NULL, NULL, m.position, NULLIF(m.is_evidence, false)
          FROM answer_mark m JOIN response y ON y.id = m.response_id WHERE y.stage_id = ${stage}
        ) said GROUP BY 1, 2
      ) answers GROUP BY 1 OFFSET 0
    ) coded ON coded.response_id = r.id`
}
