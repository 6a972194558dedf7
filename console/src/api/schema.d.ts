export interface paths {
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a one-time link is for */
        get: {
            parameters: {
                query: {
                    token: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            role: "owner" | "operator" | "viewer";
                            email: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Become an operator by a one-time link, and sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        name?: string;
                        /** Format: email */
                        email?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who calls */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "operator" | "key" | "command";
                            id: string;
                            name: string;
                            /** @enum {string|null} */
                            role: "owner" | "operator" | "viewer" | null;
                            rights: string[];
                            twoFactor: boolean;
                            sessionId: string | null;
                            simulator: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The operators */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            operators: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "operator" | "viewer";
                                isDisabled: boolean;
                                email: string | null;
                                phone: string | null;
                                twoFactor: boolean;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operators/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a one-time link by which somebody becomes an operator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "owner" | "operator" | "viewer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operators/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a one-time link that sets an operator's password anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an operator's name, role, phone, or whether it may sign in */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {string} */
                        role?: "owner" | "operator" | "viewer";
                        phone?: string | null;
                        isDisabled?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "owner" | "operator" | "viewer";
                            isDisabled: boolean;
                            email: string | null;
                            phone: string | null;
                            twoFactor: boolean;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            apiKeys: {
                                id: number;
                                name: string;
                                start: string;
                                rights: string[];
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                usedAt: string | null;
                                /** Format: date-time */
                                revokedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a key; it is shown this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        rights: ("read" | "converse" | "label" | "teach" | "contacts" | "settings" | "operators")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string;
                            apiKey: {
                                id: number;
                                name: string;
                                start: string;
                                rights: string[];
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                usedAt: string | null;
                                /** Format: date-time */
                                revokedAt: string | null;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest first */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                    subjectKind?: string;
                    subjectId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: {
                                id: number;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                actorKind: "operator" | "key" | "command";
                                actorName: string;
                                action: string;
                                subjectKind: string;
                                subjectId: string | null;
                                before: unknown;
                                after: unknown;
                            }[];
                            next: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings, with where each comes from */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            settings: {
                                name: string;
                                /** @enum {string} */
                                group: "carrier" | "model" | "maps" | "replies" | "people" | "service";
                                title: string;
                                help: string;
                                /** @enum {string} */
                                kind: "text" | "secret" | "number" | "address" | "list" | "hours" | "long";
                                isSet: boolean;
                                value: string | null;
                                /** @enum {string} */
                                source: "environment" | "console" | "default";
                                defaultValue: string | null;
                            }[];
                            webhook: {
                                inbound: string;
                                status: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a setting; running processes take it up at once */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            /** @enum {string} */
                            group: "carrier" | "model" | "maps" | "replies" | "people" | "service";
                            title: string;
                            help: string;
                            /** @enum {string} */
                            kind: "text" | "secret" | "number" | "address" | "list" | "hours" | "long";
                            isSet: boolean;
                            value: string | null;
                            /** @enum {string} */
                            source: "environment" | "console" | "default";
                            defaultValue: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Take a setting back to its default */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            /** @enum {string} */
                            group: "carrier" | "model" | "maps" | "replies" | "people" | "service";
                            title: string;
                            help: string;
                            /** @enum {string} */
                            kind: "text" | "secret" | "number" | "address" | "list" | "hours" | "long";
                            isSet: boolean;
                            value: string | null;
                            /** @enum {string} */
                            source: "environment" | "console" | "default";
                            defaultValue: string | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the carrier, the model and the maps whether they work */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            checks: {
                                name: string;
                                /** @enum {string} */
                                status: "ok" | "off" | "broken";
                                detail: string;
                                hint: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversations, newest first
         * @description With intent, label, tier, error (the carrier's code), silence, from or to: those with such a message. `next` may come with an empty list: ask further with it as `before`.
         */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                    filter?: "open" | "waiting" | "mine" | "unread" | "opted-out" | "failed" | "snoozed" | "closed" | "all";
                    search?: string;
                    intent?: string;
                    label?: string;
                    tier?: string;
                    error?: string;
                    silence?: string;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            conversations: {
                                id: number;
                                contact: {
                                    id: number;
                                    name: string | null;
                                    number: string;
                                    isOptedOut: boolean;
                                    isBlocked: boolean;
                                };
                                ourNumber: string;
                                carrier: string;
                                last: {
                                    id: number;
                                    /** @enum {string} */
                                    direction: "inbound" | "outbound";
                                    /** @enum {string} */
                                    author: "contact" | "assistant" | "operator";
                                    body: string;
                                    /** Format: date-time */
                                    at: string;
                                    status: string;
                                    intent: string | null;
                                } | null;
                                isUnread: boolean;
                                /** Format: date-time */
                                waitingSince: string | null;
                                /** @enum {string|null} */
                                waitingReason: "keyword" | "intent" | "agent" | "misunderstood" | "operator" | null;
                                heldBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                assignedTo: {
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                snoozedUntil: string | null;
                                /** Format: date-time */
                                closedAt: string | null;
                            }[];
                            next: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many conversations wait for a person, are the caller's, and are unread (at most 100) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waiting: number;
                            mine: number;
                            unread: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conversation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            contact: {
                                id: number;
                                name: string | null;
                                number: string;
                                isOptedOut: boolean;
                                isBlocked: boolean;
                            };
                            ourNumber: string;
                            carrier: string;
                            last: {
                                id: number;
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @enum {string} */
                                author: "contact" | "assistant" | "operator";
                                body: string;
                                /** Format: date-time */
                                at: string;
                                status: string;
                                intent: string | null;
                            } | null;
                            isUnread: boolean;
                            /** Format: date-time */
                            waitingSince: string | null;
                            /** @enum {string|null} */
                            waitingReason: "keyword" | "intent" | "agent" | "misunderstood" | "operator" | null;
                            heldBy: {
                                id: string;
                                name: string;
                            } | null;
                            assignedTo: {
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            snoozedUntil: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                            viewers: {
                                id: string;
                                name: string;
                                isWriting: boolean;
                            }[];
                            zone: string | null;
                            language: string | null;
                            canReply: {
                                ok: boolean;
                                why: string | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Assign, snooze, close or open again; who closes it hands it back to the machine */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assignedTo?: string | null;
                        /** Format: date-time */
                        snoozedUntil?: string | null;
                        isClosed?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            contact: {
                                id: number;
                                name: string | null;
                                number: string;
                                isOptedOut: boolean;
                                isBlocked: boolean;
                            };
                            ourNumber: string;
                            carrier: string;
                            last: {
                                id: number;
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @enum {string} */
                                author: "contact" | "assistant" | "operator";
                                body: string;
                                /** Format: date-time */
                                at: string;
                                status: string;
                                intent: string | null;
                            } | null;
                            isUnread: boolean;
                            /** Format: date-time */
                            waitingSince: string | null;
                            /** @enum {string|null} */
                            waitingReason: "keyword" | "intent" | "agent" | "misunderstood" | "operator" | null;
                            heldBy: {
                                id: string;
                                name: string;
                            } | null;
                            assignedTo: {
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            snoozedUntil: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/conversations/{id}/viewing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the caller looks at the conversation; to be said every 10 seconds */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        isWriting: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            viewers: {
                                id: string;
                                name: string;
                                isWriting: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the conversation over: the machine is silent from now on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        tell?: boolean;
                        /** @default false */
                        force?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            contact: {
                                id: number;
                                name: string | null;
                                number: string;
                                isOptedOut: boolean;
                                isBlocked: boolean;
                            };
                            ourNumber: string;
                            carrier: string;
                            last: {
                                id: number;
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @enum {string} */
                                author: "contact" | "assistant" | "operator";
                                body: string;
                                /** Format: date-time */
                                at: string;
                                status: string;
                                intent: string | null;
                            } | null;
                            isUnread: boolean;
                            /** Format: date-time */
                            waitingSince: string | null;
                            /** @enum {string|null} */
                            waitingReason: "keyword" | "intent" | "agent" | "misunderstood" | "operator" | null;
                            heldBy: {
                                id: string;
                                name: string;
                            } | null;
                            assignedTo: {
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            snoozedUntil: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/hand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the conversation back to the machine */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        tell?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            contact: {
                                id: number;
                                name: string | null;
                                number: string;
                                isOptedOut: boolean;
                                isBlocked: boolean;
                            };
                            ourNumber: string;
                            carrier: string;
                            last: {
                                id: number;
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @enum {string} */
                                author: "contact" | "assistant" | "operator";
                                body: string;
                                /** Format: date-time */
                                at: string;
                                status: string;
                                intent: string | null;
                            } | null;
                            isUnread: boolean;
                            /** Format: date-time */
                            waitingSince: string | null;
                            /** @enum {string|null} */
                            waitingReason: "keyword" | "intent" | "agent" | "misunderstood" | "operator" | null;
                            heldBy: {
                                id: string;
                                name: string;
                            } | null;
                            assignedTo: {
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            snoozedUntil: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that everything up to a message was read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        upTo: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark the conversation as unread */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages of a conversation: pages from the newest back, each oldest first */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            messages: {
                                id: number;
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @enum {string} */
                                author: "contact" | "assistant" | "operator";
                                operator: {
                                    id: string;
                                    name: string;
                                } | null;
                                body: string;
                                media: {
                                    contentType: string;
                                }[];
                                /** Format: date-time */
                                at: string;
                                status: string;
                                /** Format: date-time */
                                statusAt: string;
                                errorCode: string | null;
                                errorMeaning: string | null;
                                /** @enum {string} */
                                encoding: "GSM-7" | "UCS-2";
                                segments: number;
                                price: number | null;
                                priceUnit: string | null;
                                answeredBy: number | null;
                                silence: string | null;
                                isPending: boolean;
                                understood: {
                                    intent: string;
                                    confidence: number;
                                    isAccepted: boolean;
                                    modelId: number | null;
                                } | null;
                                label: string | null;
                                why: {
                                    /** @enum {string} */
                                    tier: "keyword" | "intent" | "skill" | "agent" | "fallback" | "operator";
                                    source: string | null;
                                    model: string | null;
                                    tokensIn: number | null;
                                    tokensOut: number | null;
                                    tookMs: number | null;
                                } | null;
                            }[];
                            next: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Answer the contact; the same key twice sends once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                        /** Format: uuid */
                        key: string;
                        lastSeen: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /** @enum {string} */
                            author: "contact" | "assistant" | "operator";
                            operator: {
                                id: string;
                                name: string;
                            } | null;
                            body: string;
                            media: {
                                contentType: string;
                            }[];
                            /** Format: date-time */
                            at: string;
                            status: string;
                            /** Format: date-time */
                            statusAt: string;
                            errorCode: string | null;
                            errorMeaning: string | null;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            segments: number;
                            price: number | null;
                            priceUnit: string | null;
                            answeredBy: number | null;
                            silence: string | null;
                            isPending: boolean;
                            understood: {
                                intent: string;
                                confidence: number;
                                isAccepted: boolean;
                                modelId: number | null;
                            } | null;
                            label: string | null;
                            why: {
                                /** @enum {string} */
                                tier: "keyword" | "intent" | "skill" | "agent" | "fallback" | "operator";
                                source: string | null;
                                model: string | null;
                                tokensIn: number | null;
                                tokensOut: number | null;
                                tookMs: number | null;
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            error: {
                                message: string;
                                /** @enum {string} */
                                reason: "not-held" | "held-by-other" | "newer-reply" | "opted-out";
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole conversation as a file */
        get: {
            parameters: {
                query?: {
                    format?: "text" | "json";
                };
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts, newest first */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                    search?: string;
                    filter?: "all" | "opted-out" | "blocked" | "unreachable";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contacts: {
                                id: number;
                                carrier: string;
                                number: string;
                                name: string | null;
                                language: string | null;
                                zone: string | null;
                                isOptedOut: boolean;
                                /** Format: date-time */
                                optedOutAt: string | null;
                                isUnreachable: boolean;
                                unreachableCode: string | null;
                                isBlocked: boolean;
                                isAllowed: boolean;
                                dailyQuota: number | null;
                                notes: string;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            next: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            carrier: string;
                            number: string;
                            name: string | null;
                            language: string | null;
                            zone: string | null;
                            isOptedOut: boolean;
                            /** Format: date-time */
                            optedOutAt: string | null;
                            isUnreachable: boolean;
                            unreachableCode: string | null;
                            isBlocked: boolean;
                            isAllowed: boolean;
                            dailyQuota: number | null;
                            notes: string;
                            /** Format: date-time */
                            createdAt: string;
                            conversations: {
                                id: number;
                                ourNumber: string;
                                /** Format: date-time */
                                lastAt: string | null;
                            }[];
                            consent: {
                                /** @enum {string} */
                                consent: "opt-out" | "opt-in";
                                /** @enum {string} */
                                source: "text" | "question" | "carrier";
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Erase everything about a person; the audit log keeps only that it was done */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change what is known of a contact; what it may needs the right contacts */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | null;
                        language?: string | null;
                        zone?: string | null;
                        notes?: string;
                        isBlocked?: boolean;
                        isAllowed?: boolean;
                        dailyQuota?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            carrier: string;
                            number: string;
                            name: string | null;
                            language: string | null;
                            zone: string | null;
                            isOptedOut: boolean;
                            /** Format: date-time */
                            optedOutAt: string | null;
                            isUnreachable: boolean;
                            unreachableCode: string | null;
                            isBlocked: boolean;
                            isAllowed: boolean;
                            dailyQuota: number | null;
                            notes: string;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/contacts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All contacts as CSV */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add contacts from CSV, or change what is known of them; the first line names the columns */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        csv: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            imported: number;
                            skipped: {
                                line: number;
                                reason: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the assistant for a draft of the next reply; nothing is sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of a draft */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                    draftId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "waiting" | "done" | "failed";
                            body: string | null;
                            reason: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The canned replies, by title */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cannedReplies: {
                                id: number;
                                title: string;
                                body: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a canned reply */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            body: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a canned reply; the answer is what it was, so that it can be added again */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            body: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a canned reply */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title?: string;
                        body?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            body: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notes about a conversation, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            notes: {
                                id: number;
                                operatorName: string;
                                body: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Note something for other operators; the contact never sees it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            operatorName: string;
                            body: string;
                            /** Format: date-time */
                            at: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of a period, and of the one before
         * @description The same figures are told for up to 30 seconds, and longer where they took more than three to count.
         */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                    /** @description In which a day begins, such as Europe/Berlin */
                    zone?: string;
                    /** @description Also count the period before */
                    compare?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            before: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @enum {string} */
                            bucket: "hour" | "day";
                            /** @description The currency of money over time and per contact */
                            unit: string | null;
                            totals: {
                                inbound: number;
                                outbound: number;
                                /** @description Texts whose turn has not been yet */
                                unanswered: number;
                                /** @description Texts that got no reply, for a reason */
                                silent: number;
                                delivered: number;
                                failed: number;
                                segments: number;
                                money: {
                                    unit: string;
                                    amount: number;
                                }[];
                                tokensIn: number;
                                tokensOut: number;
                                /** @description Time to the reply: half of the replies took no longer */
                                p50Ms: number | null;
                                p95Ms: number | null;
                            };
                            totalsBefore: {
                                inbound: number;
                                outbound: number;
                                /** @description Texts whose turn has not been yet */
                                unanswered: number;
                                /** @description Texts that got no reply, for a reason */
                                silent: number;
                                delivered: number;
                                failed: number;
                                segments: number;
                                money: {
                                    unit: string;
                                    amount: number;
                                }[];
                                tokensIn: number;
                                tokensOut: number;
                                /** @description Time to the reply: half of the replies took no longer */
                                p50Ms: number | null;
                                p95Ms: number | null;
                            } | null;
                            series: {
                                /** Format: date-time */
                                at: string;
                                inbound: number;
                                outbound: number;
                                delivered: number;
                                failed: number;
                                segments: number;
                                money: number;
                            }[];
                            answeredBy: {
                                tier: string;
                                replies: number;
                                repliesBefore: number | null;
                                p50Ms: number | null;
                                p95Ms: number | null;
                            }[];
                            errors: {
                                code: string | null;
                                count: number;
                                meaning: string | null;
                            }[];
                            silences: {
                                silence: string;
                                count: number;
                            }[];
                            intents: {
                                intent: string;
                                count: number;
                                countBefore: number;
                                /** @description Of the texts with an intent, 0 to 1 */
                                share: number;
                                shareBefore: number | null;
                            }[];
                            rising: {
                                intent: string;
                                count: number;
                                countBefore: number;
                                /** @description Of the texts with an intent, 0 to 1 */
                                share: number;
                                shareBefore: number | null;
                            }[];
                            contacts: {
                                contactId: number;
                                name: string | null;
                                number: string;
                                messages: number;
                                segments: number;
                                money: number;
                            }[];
                            models: {
                                model: string;
                                replies: number;
                                tokensIn: number;
                                tokensOut: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it changes (text/event-stream)
         * @description Events: `changed` with `{"conversations":[numbers],"trainings":[numbers],"models":true|false,"settings":true|false}`, and `missed` after the connection to the database was away: ask anew for everything.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The intents, by name */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            intents: {
                                name: string;
                                answer: {
                                    /** @enum {string} */
                                    kind: "reply";
                                    variants: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "skill";
                                    skill: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "agent";
                                } | {
                                    /** @enum {string} */
                                    kind: "person";
                                } | {
                                    /** @enum {string} */
                                    kind: "opt-out";
                                } | {
                                    /** @enum {string} */
                                    kind: "emergency";
                                };
                                /** Format: date-time */
                                changedAt: string;
                                utteranceCount: number;
                            }[];
                            skills: {
                                name: string;
                                isReady: boolean;
                            }[];
                            outOfScopeCount: number;
                            heldOutCount: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Teach a new intent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        answer: {
                            /** @enum {string} */
                            kind: "reply";
                            variants: string[];
                        } | {
                            /** @enum {string} */
                            kind: "skill";
                            skill: string;
                        } | {
                            /** @enum {string} */
                            kind: "agent";
                        } | {
                            /** @enum {string} */
                            kind: "person";
                        } | {
                            /** @enum {string} */
                            kind: "opt-out";
                        } | {
                            /** @enum {string} */
                            kind: "emergency";
                        };
                        utterances: string[];
                        /** @description texts that judge it; what deleting an intent gave back */
                        heldOut?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            answer: {
                                /** @enum {string} */
                                kind: "reply";
                                variants: string[];
                            } | {
                                /** @enum {string} */
                                kind: "skill";
                                skill: string;
                            } | {
                                /** @enum {string} */
                                kind: "agent";
                            } | {
                                /** @enum {string} */
                                kind: "person";
                            } | {
                                /** @enum {string} */
                                kind: "opt-out";
                            } | {
                                /** @enum {string} */
                                kind: "emergency";
                            };
                            utterances: string[];
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intents/recognised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each intent was recognised in 30 days */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recognised: {
                                intent: string;
                                texts: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intents/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An intent with its utterances */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            answer: {
                                /** @enum {string} */
                                kind: "reply";
                                variants: string[];
                            } | {
                                /** @enum {string} */
                                kind: "skill";
                                skill: string;
                            } | {
                                /** @enum {string} */
                                kind: "agent";
                            } | {
                                /** @enum {string} */
                                kind: "person";
                            } | {
                                /** @enum {string} */
                                kind: "opt-out";
                            } | {
                                /** @enum {string} */
                                kind: "emergency";
                            };
                            utterances: string[];
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
            };
        };
        /** Change an intent */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: {
                            /** @enum {string} */
                            kind: "reply";
                            variants: string[];
                        } | {
                            /** @enum {string} */
                            kind: "skill";
                            skill: string;
                        } | {
                            /** @enum {string} */
                            kind: "agent";
                        } | {
                            /** @enum {string} */
                            kind: "person";
                        } | {
                            /** @enum {string} */
                            kind: "opt-out";
                        } | {
                            /** @enum {string} */
                            kind: "emergency";
                        };
                        utterances: string[];
                        /**
                         * Format: date-time
                         * @description of the intent as it was read: refused if changed since
                         */
                        changedAt?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            answer: {
                                /** @enum {string} */
                                kind: "reply";
                                variants: string[];
                            } | {
                                /** @enum {string} */
                                kind: "skill";
                                skill: string;
                            } | {
                                /** @enum {string} */
                                kind: "agent";
                            } | {
                                /** @enum {string} */
                                kind: "person";
                            } | {
                                /** @enum {string} */
                                kind: "opt-out";
                            } | {
                                /** @enum {string} */
                                kind: "emergency";
                            };
                            utterances: string[];
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Take an intent out; what comes back, posted, brings it back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            answer: {
                                /** @enum {string} */
                                kind: "reply";
                                variants: string[];
                            } | {
                                /** @enum {string} */
                                kind: "skill";
                                skill: string;
                            } | {
                                /** @enum {string} */
                                kind: "agent";
                            } | {
                                /** @enum {string} */
                                kind: "person";
                            } | {
                                /** @enum {string} */
                                kind: "opt-out";
                            } | {
                                /** @enum {string} */
                                kind: "emergency";
                            };
                            utterances: string[];
                            /** Format: date-time */
                            changedAt: string;
                            heldOut: string[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intents/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with an intent as it is; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        answer: {
                            /** @enum {string} */
                            kind: "reply";
                            variants: string[];
                        } | {
                            /** @enum {string} */
                            kind: "skill";
                            skill: string;
                        } | {
                            /** @enum {string} */
                            kind: "agent";
                        } | {
                            /** @enum {string} */
                            kind: "person";
                        } | {
                            /** @enum {string} */
                            kind: "opt-out";
                        } | {
                            /** @enum {string} */
                            kind: "emergency";
                        };
                        utterances: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            problems: {
                                /** @enum {string} */
                                field: "name" | "answer" | "utterances";
                                line: number | null;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which intent a text has; oos: none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        intent: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /** @enum {string} */
                            author: "contact" | "assistant" | "operator";
                            operator: {
                                id: string;
                                name: string;
                            } | null;
                            body: string;
                            media: {
                                contentType: string;
                            }[];
                            /** Format: date-time */
                            at: string;
                            status: string;
                            /** Format: date-time */
                            statusAt: string;
                            errorCode: string | null;
                            errorMeaning: string | null;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            segments: number;
                            price: number | null;
                            priceUnit: string | null;
                            answeredBy: number | null;
                            silence: string | null;
                            isPending: boolean;
                            understood: {
                                intent: string;
                                confidence: number;
                                isAccepted: boolean;
                                modelId: number | null;
                            } | null;
                            label: string | null;
                            why: {
                                /** @enum {string} */
                                tier: "keyword" | "intent" | "skill" | "agent" | "fallback" | "operator";
                                source: string | null;
                                model: string | null;
                                tokensIn: number | null;
                                tokensOut: number | null;
                                tookMs: number | null;
                            } | null;
                        };
                    };
                };
            };
        };
        /** Take a label away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /** @enum {string} */
                            author: "contact" | "assistant" | "operator";
                            operator: {
                                id: string;
                                name: string;
                            } | null;
                            body: string;
                            media: {
                                contentType: string;
                            }[];
                            /** Format: date-time */
                            at: string;
                            status: string;
                            /** Format: date-time */
                            statusAt: string;
                            errorCode: string | null;
                            errorMeaning: string | null;
                            /** @enum {string} */
                            encoding: "GSM-7" | "UCS-2";
                            segments: number;
                            price: number | null;
                            priceUnit: string | null;
                            answeredBy: number | null;
                            silence: string | null;
                            isPending: boolean;
                            understood: {
                                intent: string;
                                confidence: number;
                                isAccepted: boolean;
                                modelId: number | null;
                            } | null;
                            label: string | null;
                            why: {
                                /** @enum {string} */
                                tier: "keyword" | "intent" | "skill" | "agent" | "fallback" | "operator";
                                source: string | null;
                                model: string | null;
                                tokensIn: number | null;
                                tokensOut: number | null;
                                tookMs: number | null;
                            } | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a model does on the held-out texts as they are now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            threshold: number;
                            rows: number;
                            accuracy: number | null;
                            inScopeAccuracy: number | null;
                            acceptedInScopeAccuracy: number | null;
                            outOfScope: {
                                precision: number | null;
                                recall: number | null;
                                f1: number | null;
                                auroc: number | null;
                            };
                            macroF1: number | null;
                            ece: number | null;
                            perIntent: {
                                intent: string;
                                rows: number;
                                precision: number | null;
                                recall: number | null;
                                f1: number | null;
                            }[];
                            texts: {
                                text: string;
                                intent: string;
                                predicted: string;
                                reading: string;
                                confidence: number;
                                score: number;
                                isAccepted: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}/shadow-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a shadow and the model in use differ, among the newest texts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            compared: number;
                            differ: number;
                            pairs: {
                                current: string;
                                shadow: string;
                                texts: number;
                            }[];
                            examples: {
                                messageId: number;
                                conversationId: number;
                                text: string;
                                /** Format: date-time */
                                at: string;
                                current: string;
                                isAccepted: boolean;
                                shadow: string;
                                label: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The models, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            models: {
                                id: number;
                                /** @enum {string} */
                                status: "candidate" | "current" | "retired";
                                isShadow: boolean;
                                report: {
                                    rows: number;
                                    intents: number;
                                    seconds: number;
                                    heldOut: {
                                        rows: number;
                                        accuracy: number;
                                        macroF1: number;
                                    } | null;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                promotedAt: string | null;
                            }[];
                            previous: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use this model from now on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use the model that was in use before */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            promoted: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}/shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what a candidate would say beside the model in use, or no longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        isOn: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Texts the classifier was not sure of, or was corrected in, newest first */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            texts: {
                                messageId: number;
                                conversationId: number;
                                contact: string;
                                text: string;
                                /** Format: date-time */
                                at: string;
                                intent: string | null;
                                confidence: number | null;
                                isAccepted: boolean;
                                /** @enum {string} */
                                why: "not-accepted" | "unsure" | "corrected";
                                choices: {
                                    intent: string;
                                    confidence: number;
                                }[];
                            }[];
                            next: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of the newest texts wait for a look; 100 stands for more */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of texts that are alike and were not recognised, largest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            groups: {
                                texts: {
                                    messageId: number;
                                    text: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teaching-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The out-of-scope and the held-out texts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outOfScope: string[];
                            /** @description CSV with the columns text and intent */
                            heldOut: string;
                        };
                    };
                };
            };
        };
        /** Put texts in the place of those there are; a kind that is left out stays */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        outOfScope?: string[];
                        heldOut?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outOfScopeCount: number;
                            heldOutCount: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The training asked for last, and what was taught since */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            training: {
                                id: number;
                                /** @enum {string} */
                                status: "waiting" | "running" | "done" | "failed";
                                /** @enum {string} */
                                promote: "if-no-worse" | "always" | "never";
                                progress: number;
                                modelId: number | null;
                                isPromoted: boolean | null;
                                reason: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                endedAt: string | null;
                            } | null;
                            taughtSince: number;
                            hasWorker: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Train a new model; where a training is under way already, it is that one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default if-no-worse
                         * @enum {string}
                         */
                        promote?: "if-no-worse" | "always" | "never";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @enum {string} */
                            status: "waiting" | "running" | "done" | "failed";
                            /** @enum {string} */
                            promote: "if-no-worse" | "always" | "never";
                            progress: number;
                            modelId: number | null;
                            isPromoted: boolean | null;
                            reason: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trainings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a training has got */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @enum {string} */
                            status: "waiting" | "running" | "done" | "failed";
                            /** @enum {string} */
                            promote: "if-no-worse" | "always" | "never";
                            progress: number;
                            modelId: number | null;
                            isPromoted: boolean | null;
                            reason: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be made of a text; nothing is stored or sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            understood: {
                                intent: string;
                                confidence: number;
                                isAccepted: boolean;
                                score: number;
                                threshold: number;
                                alternatives: {
                                    intent: string;
                                    confidence: number;
                                }[];
                                words: {
                                    word: string;
                                    isKnown: boolean;
                                    weight: number;
                                }[];
                            } | null;
                            by: {
                                /** @enum {string} */
                                kind: "keyword" | "skill" | "skill-help" | "fixed" | "intent" | "tie" | "opt-out" | "nothing" | "agent";
                                name: string | null;
                            };
                            replies: {
                                text: string;
                                /** @enum {string} */
                                encoding: "GSM-7" | "UCS-2";
                                segments: number;
                                characters: number;
                                expensive: string[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
