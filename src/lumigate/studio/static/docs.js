// Lays the OpenAPI document out for reading. Text goes in as text, never as markup.
"use strict";

const make = (name, text, className) => {
  const node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
};

const resolve = (doc, schema) => {
  let found = schema;
  for (let depth = 0; found && found.$ref && depth < 10; depth += 1) {
    found = found.$ref.slice(2).split("/").reduce((at, part) => at && at[part], doc);
  }
  return found || {};
};

const typeOf = (doc, schema) => {
  if (!schema) return "";
  if (schema.$ref) return schema.$ref.split("/").pop();
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  const several = schema.anyOf || schema.oneOf;
  if (several) return several.map((one) => typeOf(doc, one)).join(" | ");
  if (schema.type === "array") return `list of ${typeOf(doc, schema.items) || "anything"}`;
  return schema.type || "anything";
};

const fields = (doc, schema) => {
  const found = resolve(doc, schema);
  if (!found.properties) return null;
  const table = make("table");
  const head = make("tr");
  ["field", "type", "about"].forEach((name) => head.append(make("th", name)));
  table.append(head);
  const needed = new Set(found.required || []);
  Object.entries(found.properties).forEach(([name, property]) => {
    const row = make("tr");
    row.append(make("td", needed.has(name) ? `${name} *` : name, "path"));
    row.append(make("td", typeOf(doc, property)));
    const said = [property.description, property.default !== undefined && property.default !== null
      ? `default ${JSON.stringify(property.default)}` : ""].filter(Boolean).join("; ");
    row.append(make("td", said, "about"));
    table.append(row);
  });
  return table;
};

const operation = (doc, path, method, one) => {
  const box = make("details");
  const line = make("summary");
  line.append(make("span", method.toUpperCase(), "method"), make("span", path, "path"), make("span", one.summary, "about"));
  box.append(line);
  const inside = make("div");
  const parameters = (one.parameters || []).map((each) => resolve(doc, each));
  if (parameters.length) {
    const table = make("table");
    parameters.forEach((each) => {
      const row = make("tr");
      row.append(make("td", each.required ? `${each.name} *` : each.name, "path"), make("td", each.in));
      row.append(make("td", typeOf(doc, each.schema)), make("td", each.description || "", "about"));
      table.append(row);
    });
    inside.append(make("h2", "Parameters"), table);
  }
  const content = one.requestBody && one.requestBody.content["application/json"];
  if (content) {
    inside.append(make("h2", "Body"));
    const table = fields(doc, content.schema);
    if (table) inside.append(table);
    if (content.example) inside.append(make("pre", JSON.stringify(content.example, null, 2)));
  }
  inside.append(make("h2", "Answers"));
  const answers = make("table");
  Object.entries(one.responses).forEach(([status, answer]) => {
    const row = make("tr");
    const kinds = Object.entries(answer.content || {}).map(([kind, each]) => `${kind} ${typeOf(doc, each.schema)}`);
    row.append(make("td", status, "path"), make("td", kinds.join(", ")), make("td", answer.description || "", "about"));
    answers.append(row);
  });
  inside.append(answers);
  box.append(inside);
  return box;
};

fetch("/openapi.json").then((answer) => answer.json()).then((doc) => {
  const groups = new Map();
  Object.entries(doc.paths).forEach(([path, methods]) => {
    Object.entries(methods).forEach(([method, one]) => {
      const tag = (one.tags || ["other"])[0];
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag).push(operation(doc, path, method, one));
    });
  });
  const place = document.getElementById("operations");
  place.replaceChildren();
  groups.forEach((operations, tag) => place.append(make("h2", tag), ...operations));
}).catch((problem) => {
  document.getElementById("operations").textContent = `The document could not be read: ${problem}`;
});
