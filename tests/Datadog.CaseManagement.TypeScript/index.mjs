// Datadog's own client for TypeScript against an in-memory Datadog at the address in DATADOG_ADDRESS:
//   DATADOG_ADDRESS=http://127.0.0.1:43210/ node --test index.mjs
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { client, v2 } from "@datadog/datadog-api-client";

const configuration = client.createConfiguration({
  baseServer: new client.BaseServerConfiguration(process.env.DATADOG_ADDRESS.replace(/\/$/, ""), {}),
  authMethods: { apiKeyAuth: "any", appKeyAuth: "any" },
});
for (const operation of Object.keys(configuration.unstableOperations)) {
  configuration.unstableOperations[operation] = true;
}

const management = new v2.CaseManagementApi(configuration);
const types = new v2.CaseManagementTypeApi(configuration);
const attributes = new v2.CaseManagementAttributeApi(configuration);
const standard = "00000000-0000-0000-0000-000000000001";
const unknown = "9fd476d7-a955-454a-851d-980c655c02d3";

// A key has up to ten letters, here nine, so that one more makes other keys. Another one each time: the server may keep its state.
const key = `T${[...`${Date.now()}`.slice(-8)].map((digit) => "ABCDEFGHIJ"[digit]).join("")}`;

let project;

/** Returns the response, and fails when the client could not parse any part of it. */
function parsed(response, path = "response") {
  if (typeof response === "object" && response !== null) {
    assert.equal(response._unparsed ?? false, false, `${path} was not parsed: ${JSON.stringify(response)}`);
    assert.equal(response.constructor?.name === "UnparsedObject", false, `${path} was not parsed: ${JSON.stringify(response)}`);
    for (const [member, value] of Object.entries(response)) {
      parsed(value, `${path}.${member}`);
    }
  }
  return response;
}

const createCase = async (title, more = {}) =>
  parsed(await management.createCase({
    body: {
      data: {
        type: "case",
        attributes: { title, typeId: standard, priority: "P4", ...more },
        relationships: { project: { data: { id: project.id, type: "project" } } },
      },
    },
  })).data;

const failsWith = (code, title) => (error) => {
  assert.equal(error.code, code);
  assert.equal(JSON.parse(error.message.slice(error.message.indexOf("{"))).errors[0].title, title);
  return true;
};

before(async () => {
  project = parsed(await management.createProject({
    body: { data: { type: "project", attributes: { key, name: "Created in TypeScript" } } },
  })).data;
});

test("a project is read, updated and listed", async () => {
  const body = { data: { type: "project", attributes: { name: "Renamed" } } };
  assert.equal(parsed(await management.updateProject({ projectId: project.id, body })).data.attributes.name, "Renamed");
  assert.equal(parsed(await management.getProject({ projectId: project.id })).data.attributes.key, key);
  assert.ok(parsed(await management.getProjects()).data.some((other) => other.id === project.id));
});

test("a case is created and read by id and by key", async () => {
  const created = await createCase("Größer als 🌍", { description: "Created in TypeScript" });
  assert.match(created.attributes.key, new RegExp(`^${key}-[0-9]+$`));
  assert.deepEqual(
    [created.attributes.title, created.attributes.priority, created.attributes.status, created.attributes.statusName],
    ["Größer als 🌍", "P4", "OPEN", "Open"]);
  assert.ok(created.attributes.createdAt instanceof Date);
  for (const caseId of [created.id, created.attributes.key]) {
    assert.deepEqual(parsed(await management.getCase({ caseId })).data, created);
  }
});

test("a case is updated field by field", async () => {
  const { id: caseId } = await createCase("Before");
  const of = (attributes) => ({ caseId, body: { data: { type: "case", attributes } } });
  parsed(await management.updateCaseTitle(of({ title: "After" })));
  parsed(await management.updateCaseDescription(of({ description: "Better" })));
  parsed(await management.updatePriority(of({ priority: "P1" })));
  parsed(await management.updateCaseDueDate(of({ dueDate: "2026-12-31" })));
  parsed(await management.updateAttributes(of({ attributes: { team: ["web", "api"] } })));
  parsed(await management.updateStatus(of({ statusName: "Closed", status: "CLOSED" })));
  const read = parsed(await management.getCase({ caseId })).data.attributes;
  assert.deepEqual(
    [read.title, read.description, read.priority, read.status, read.statusName, read.attributes],
    ["After", "Better", "P1", "CLOSED", "Closed", { team: ["web", "api"] }]);
  assert.equal(read.additionalProperties.due_date, "2026-12-31");
  assert.ok(read.closedAt instanceof Date && read.modifiedAt instanceof Date);
});

test("a case is archived and unarchived", async () => {
  const { id: caseId } = await createCase("Old");
  const request = { caseId, body: { data: { type: "case" } } };
  assert.ok(parsed(await management.archiveCase(request)).data.attributes.archivedAt instanceof Date);
  assert.equal(parsed(await management.unarchiveCase(request)).data.attributes.archivedAt, undefined);
});

test("a case is assigned, unassigned, watched and unwatched", async () => {
  const created = await createCase("Whose?");
  const user = created.relationships.createdBy.data.id;
  const caseId = created.id;
  const assigned = parsed(await management.assignCase({ caseId, body: { data: { type: "case", attributes: { assigneeId: user } } } }));
  assert.equal(assigned.data.relationships.assignee.data.id, user);
  parsed(await management.watchCase({ caseId, userUuid: user }));
  assert.equal(parsed(await management.listCaseWatchers({ caseId })).data.length, 1);
  await management.unwatchCase({ caseId, userUuid: user });
  assert.equal(parsed(await management.listCaseWatchers({ caseId })).data.length, 0);
  parsed(await management.unassignCase({ caseId, body: { data: { type: "case" } } }));
});

test("cases are searched page by page and counted", async () => {
  const word = `paged${Date.now()}`;
  const created = [];
  for (let number = 1; number <= 6; number++) {
    created.push((await createCase(`${word} ${number}`)).id);
  }
  for (const pageSize of [2, 4]) {
    const found = [];
    for await (const item of management.searchCasesWithPagination({ filter: word, pageSize })) {
      found.push(parsed(item).id);
    }
    assert.deepEqual(found.toSorted(), created.toSorted());
  }
  const last = parsed(await management.searchCases({ filter: word, pageSize: 4, pageNumber: 2, sortField: "created_at", sortAsc: true }));
  assert.deepEqual([last.data.length, last.meta.page.current, last.meta.page.size, last.meta.page.total], [2, 2, 2, 2]);
  assert.equal(parsed(await management.searchCases({ filter: `${word} project:${key} priority:P4` })).data.length, 6);
  assert.equal(parsed(await management.searchCases({ filter: `${word} status:closed` })).data.length, 0);
  parsed(await management.countCases({ queryFilter: word }));
});

test("comments are created, updated, listed on the timeline and deleted", async () => {
  const { id: caseId } = await createCase("Talked about");
  const body = (comment) => ({ data: { type: "case", attributes: { comment } } });
  const [cell] = parsed(await management.commentCase({ caseId, body: body("Hello World !") })).data;
  assert.equal(cell.attributes.cellContent.message, "Hello World !");
  await management.updateCaseComment({ caseId, cellId: cell.id, body: body("Hello again !") });
  const shown = parsed(await management.listCaseTimeline({ caseId })).data.find((other) => other.id === cell.id);
  assert.equal(shown.attributes.cellContent.message, "Hello again !");
  await management.deleteCaseComment({ caseId, cellId: cell.id });
  const deleting = management.deleteCaseComment({ caseId, cellId: cell.id });
  await assert.rejects(deleting, failsWith(404, "failed to get timeline cell: timeline cell not found"));
});

test("a case has custom attributes, insights and a resolved reason, and is moved", async () => {
  const { id: caseId } = await createCase("Rich");
  const config = parsed(await attributes.createCustomAttributeConfig({
    caseTypeId: standard,
    body: { data: { type: "custom_attribute", attributes: { displayName: key, key, type: "NUMBER", isMulti: true } } },
  })).data;
  const value = { isMulti: true, type: "NUMBER", value: [1.5, 2] };
  const set = await management.updateCaseCustomAttribute({
    caseId, customAttributeKey: key, body: { data: { type: "case", attributes: value } },
  });
  assert.deepEqual(parsed(set).data.attributes.customAttributes[key].value, [1.5, 2]);
  parsed(await management.deleteCaseCustomAttribute({ caseId, customAttributeKey: key }));
  await attributes.deleteCustomAttributeConfig({ caseTypeId: standard, customAttributeId: config.id });

  const insights = [{ type: "SECURITY_SIGNAL", ref: "/security?event=1", resourceId: "1" }];
  const request = { caseId, body: { data: { type: "case", attributes: { insights } } } };
  assert.equal(parsed(await management.addCaseInsights(request)).data.attributes.additionalProperties.insights.length, 1);
  assert.equal(parsed(await management.removeCaseInsights(request)).data.attributes.additionalProperties.insights.length, 0);
  parsed(await management.updateCaseResolvedReason({
    caseId, body: { data: { type: "case", attributes: { securityResolvedReason: "FALSE_POSITIVE" } } },
  }));

  const other = parsed(await management.createProject({
    body: { data: { type: "project", attributes: { key: `${key}M`, name: "Moved to" } } },
  })).data;
  const moved = await management.moveCaseToProject({ caseId, body: { data: { id: other.id, type: "project" } } });
  assert.equal(parsed(moved).data.attributes.key, `${key}M-1`);
});

test("a case has tickets, a notebook and an incident", async () => {
  const [{ id: caseId }, { id: otherId }] = [await createCase("With tickets"), await createCase("With a link")];
  await management.createCaseJiraIssue({
    caseId,
    body: { data: { type: "issues", attributes: { jiraAccountId: "1", projectId: "2", issueTypeId: "3", fields: {} } } },
  });
  assert.equal(parsed(await management.getCase({ caseId })).data.attributes.jiraIssue.status, "COMPLETED");
  await management.unlinkJiraIssue({ caseId });
  assert.equal(parsed(await management.getCase({ caseId })).data.attributes.jiraIssue, undefined);
  await management.linkJiraIssueToCase({
    caseId: otherId, body: { data: { type: "issues", attributes: { jiraIssueUrl: "https://jira.example.com/browse/PROJ-123" } } },
  });
  await management.createCaseServiceNowTicket({
    caseId, body: { data: { type: "tickets", attributes: { instanceName: "example" } } },
  });
  parsed(await management.getCase({ caseId }));
  await management.createCaseNotebook({ caseId, body: { data: { type: "notebook" } } });
  parsed(await management.linkIncident({ caseId, body: { data: { id: unknown, type: "incidents" } } }));
});

test("cases are updated in bulk and aggregated", async () => {
  const word = `bulk${Date.now()}`;
  const created = [await createCase(`${word} 1`), await createCase(`${word} 2`)];
  parsed(await management.bulkUpdateCases({
    body: { data: { type: "bulk", attributes: { caseIds: created.map(({ id }) => id), type: "priority", payload: { priority: "P1" } } } },
  }));
  assert.equal(parsed(await management.searchCases({ filter: `${word} priority:P1` })).data.length, 2);
  parsed(await management.aggregateCases({
    body: { data: { type: "aggregate", attributes: { queryFilter: word, groupBy: { groups: ["status"], limit: 10 } } } },
  }));
});

test("cases are linked", async () => {
  const [parent, child] = [await createCase("Parent"), await createCase("Child")];
  const link = parsed(await management.createCaseLink({
    body: {
      data: {
        type: "link",
        attributes: {
          parentEntityType: "CASE", parentEntityId: parent.id, childEntityType: "CASE", childEntityId: child.id, relationship: "BLOCKS",
        },
      },
    },
  })).data;
  const links = async () => parsed(await management.listCaseLinks({ entityType: "CASE", entityId: parent.id })).data.map(({ id }) => id);
  assert.deepEqual(await links(), [link.id]);
  await management.deleteCaseLink({ linkId: link.id });
  assert.deepEqual(await links(), []);
});

test("a case type and its custom attribute are created, updated and deleted", async () => {
  const type = parsed(await types.createCaseType({
    body: { data: { type: "case_type", attributes: { name: "World", emoji: "🌍", description: "Round" } } },
  })).data;
  const changed = await types.updateCaseType({
    caseTypeId: type.id, body: { data: { type: "case_type", attributes: { name: "Globe" } } },
  });
  assert.deepEqual([parsed(changed).data.attributes.name, changed.data.attributes.emoji], ["Globe", "🌍"]);
  assert.ok(parsed(await types.getAllCaseTypes()).data.some((other) => other.id === type.id));

  const attribute = parsed(await attributes.createCustomAttributeConfig({
    caseTypeId: type.id,
    body: { data: { type: "custom_attribute", attributes: { displayName: "Region", key: "region", type: "TEXT", isMulti: true } } },
  })).data;
  const renamed = parsed(await attributes.updateCustomAttributeConfig({
    caseTypeId: type.id, customAttributeId: attribute.id, body: { data: { type: "custom_attribute", attributes: { displayName: "Where" } } },
  })).data;
  assert.deepEqual([renamed.attributes.displayName, renamed.attributes.key, renamed.attributes.caseTypeId], ["Where", "region", type.id]);
  assert.equal(parsed(await attributes.getAllCustomAttributeConfigsByCaseType({ caseTypeId: type.id })).data.length, 1);
  parsed(await attributes.getAllCustomAttributes());
  await attributes.deleteCustomAttributeConfig({ caseTypeId: type.id, customAttributeId: attribute.id });
  assert.deepEqual(parsed(await attributes.getAllCustomAttributeConfigsByCaseType({ caseTypeId: type.id })).data, []);
  await types.deleteCaseType({ caseTypeId: type.id });
});

test("a view is created, updated, listed and deleted", async () => {
  const view = parsed(await management.createCaseView({
    body: { data: { type: "view", attributes: { name: "Open", projectId: project.id, query: "status:open" } } },
  })).data;
  parsed(await management.updateCaseView({ viewId: view.id, body: { data: { type: "view", attributes: { name: "All", query: "" } } } }));
  assert.equal(parsed(await management.getCaseView({ viewId: view.id })).data.attributes.name, "All");
  assert.deepEqual(parsed(await management.listCaseViews({ projectId: project.id })).data.map(({ id }) => id), [view.id]);
  await management.deleteCaseView({ viewId: view.id });
  await assert.rejects(management.getCaseView({ viewId: view.id }), failsWith(404, "view not found"));
});

test("rules of a project are created, updated, disabled, enabled and deleted", async () => {
  const projectId = project.id;
  const definition = (name) => ({
    data: {
      type: "rule",
      attributes: {
        name, state: "ENABLED", trigger: { type: "CASE_CREATED", data: {} }, action: { type: "EXECUTE_WORKFLOW", data: { handle: "w" } },
      },
    },
  });
  const { id: ruleId } = parsed(await management.createCaseAutomationRule({ projectId, body: definition("Run") })).data;
  parsed(await management.updateCaseAutomationRule({ projectId, ruleId, body: definition("Walk") }));
  assert.equal(parsed(await management.disableCaseAutomationRule({ projectId, ruleId })).data.attributes.state, "DISABLED");
  assert.equal(parsed(await management.enableCaseAutomationRule({ projectId, ruleId })).data.attributes.state, "ENABLED");
  assert.equal(parsed(await management.getCaseAutomationRule({ projectId, ruleId })).data.attributes.name, "Walk");
  await management.deleteCaseAutomationRule({ projectId, ruleId });
  assert.deepEqual(parsed(await management.listCaseAutomationRules({ projectId })).data, []);

  const recipients = [{ type: "EMAIL", data: { email: "grace@example.com" } }];
  const { id: notificationRuleId } = parsed(await management.createProjectNotificationRule({
    projectId,
    body: { data: { type: "notification_rule", attributes: { recipients, triggers: [{ type: "CASE_CREATED", data: {} }] } } },
  })).data;
  await management.updateProjectNotificationRule({
    projectId, notificationRuleId, body: { data: { type: "notification_rule", attributes: { isEnabled: false } } },
  });
  const [rule] = parsed(await management.getProjectNotificationRules({ projectId })).data;
  assert.deepEqual([rule.id, rule.attributes.isEnabled, rule.attributes.recipients[0].data.email], [notificationRuleId, false, "grace@example.com"]);
  await management.deleteProjectNotificationRule({ projectId, notificationRuleId });
});

test("a project is added to the favorites and removed", async () => {
  const favorites = async () => parsed(await management.listUserCaseProjectFavorites()).data.map(({ id }) => id);
  await management.favoriteCaseProject({ projectId: project.id });
  assert.deepEqual(await favorites(), [project.id]);
  await management.unfavoriteCaseProject({ projectId: project.id });
  assert.deepEqual(await favorites(), []);
});

test("a maintenance window is created, updated, listed and deleted", async () => {
  const [startAt, endAt] = [new Date("2026-06-01T00:00:00Z"), new Date("2026-06-01T06:00:00Z")];
  const { id: maintenanceWindowId } = parsed(await management.createMaintenanceWindow({
    body: { data: { type: "maintenance_window", attributes: { name: "Weekly", query: `project:${key}`, startAt, endAt } } },
  })).data;
  const changed = parsed(await management.updateMaintenanceWindow({
    maintenanceWindowId, body: { data: { type: "maintenance_window", attributes: { name: "Daily" } } },
  })).data.attributes;
  assert.deepEqual([changed.name, changed.startAt.getTime(), changed.endAt.getTime()], ["Daily", startAt.getTime(), endAt.getTime()]);
  assert.ok(parsed(await management.listMaintenanceWindows()).data.some(({ id }) => id === maintenanceWindowId));
  await management.deleteMaintenanceWindow({ maintenanceWindowId });
  assert.ok(!parsed(await management.listMaintenanceWindows()).data.some(({ id }) => id === maintenanceWindowId));
});

test("unknown resources are not found, and invalid requests are bad requests", async () => {
  await assert.rejects(management.getCase({ caseId: unknown }), failsWith(404, "case not found"));
  await assert.rejects(createCase(""), failsWith(400, "Bad Request"));
});

test("a project is deleted", async () => {
  const { id: projectId } = parsed(await management.createProject({
    body: { data: { type: "project", attributes: { key: `${key}X`, name: "Soon gone" } } },
  })).data;
  await management.deleteProject({ projectId });
  await assert.rejects(management.getProject({ projectId }), failsWith(404, "project not found"));
});
