/** https://developers.facebook.com/docs/graph-api/reference/page/message_templates */
export const templateFields = 'id,name,language,status,category,parameter_format,components,rejected_reason';
